import type { Message } from '@pilar/subgraph/messages';

/** Messages of checks and corrections of a NIK. */
export const identityMessages = {
  noNik: { id: 'orang ini belum punya NIK; catat dulu nomornya dengan perbaikan NIK', en: 'this person has no NIK yet; record the number first by correcting the NIK' },
  notAnAnswer: { id: '{value} bukan jawaban pemeriksaan; pilih Dukcapil atau hasil padan SIKS-NG', en: '{value} is no answer to a check; choose the civil register or the ministry\'s matching' },
  notEvidence: { id: '{value} bukan bukti nomor; pilih KTP-el, kartu keluarga, atau jawaban Dukcapil', en: '{value} does not prove a number; choose identity card, family card or an answer of the civil register' },
  beforeNumber: { id: 'jawaban tanggal {value} tentang nomor lama; nomor sekarang dicatat {since}. Periksa nomor sekarang, lalu catat jawabannya', en: 'the answer of {value} is about the former number; the present one was recorded on {since}. Have the present one checked, then record the answer' },
  saidAlready: { id: 'jawaban ini sudah tercatat: sumber, tanggal, dan hasilnya sama', en: 'this answer is recorded already: its source, day and outcome are the same' },
  sameNik: { id: 'nomor ini sama dengan NIK sekarang', en: 'this number is the present NIK' },
} as const satisfies Record<string, Message>;
