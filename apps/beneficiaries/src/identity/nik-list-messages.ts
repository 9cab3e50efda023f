import type { Message } from '@pilar/subgraph/messages';

/** What rows of a list of checked NIK may have wrong. */
export const nikListMessages = {
  notHere: {
    id: 'NIK ini tidak ditemukan pada penerima layanan di wilayah Anda, jadi tidak ada yang dicatat. Lewati baris ini, atau daftarkan orangnya dulu.',
    en: 'Nobody served in your area has this NIK, so nothing is noted. Skip this row, or register the person first.',
  },
  formerNumber: {
    id: 'Ini NIK lama {name} di {area}; NIK-nya sekarang sudah lain. Jawaban ini tidak dicatat: mintakan pemeriksaan NIK yang sekarang, atau lewati baris ini.',
    en: 'This is the former NIK of {name} in {area}, who has another one now. The answer is not noted: have the present NIK checked, or skip this row.',
  },
  otherName: {
    id: 'NIK ini tercatat atas nama “{name}” di {area}, bukan nama pada baris ini; tidak ada yang dicatat. Cocokkan NIK-nya; bila memang orangnya, tulis nama yang tercatat di sel ini.',
    en: 'This NIK is recorded under the name “{name}” in {area}, not the name of this row; nothing is noted. Compare the NIK; if it is that person indeed, write the recorded name in this cell.',
  },
  recorded: { id: 'Jawaban ini sudah tercatat ({recorded}); baris ini tidak mengubah apa pun. Lewati saja.', en: 'This answer is recorded already ({recorded}); the row changes nothing. Skip it.' },
  newer: {
    id: 'Jawaban yang lebih baru sudah tercatat ({recorded}); baris ini tidak mengubah apa pun. Lewati saja.',
    en: 'A later answer is recorded already ({recorded}); the row changes nothing. Skip it.',
  },
  repeated: { id: 'Baris {ref} tentang orang yang sama. Cocokkan keduanya, lalu lewati salah satu.', en: 'Row {ref} is about the same person. Compare both, and skip one of them.' },
} as const satisfies Record<string, Message>;
