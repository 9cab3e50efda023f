import type { Message } from '@pilar/subgraph/messages';

/** Messages of requests about somebody's own data. */
export const requestMessages = {
  wrongStep: { id: 'permintaan ini {state}; langkah ini hanya untuk yang {states}', en: 'this request is {state}; the step is for those {states}' },
  ofNobody: { id: 'isi data siapa yang diminta: orang terdata (beneficiary), orang (person), atau akun (account)', en: 'say whose data is asked for: somebody served (beneficiary), a person (person) or an account (account)' },
  subjectElsewhere: { id: '{value} berada di luar {area}; pilih kabupaten atau kota orang itu, atau provinsi', en: '{value} lies outside {area}; choose the regency of that person, or the province' },
  cannotHaveCome: { id: '{value} bukan waktu diterima yang mungkin: paling lama 30 hari lalu, dan tidak di depan', en: '{value} is no moment at which it can have come: at most 30 days ago, and not in the future' },
  authorityNeeded: { id: 'yang meminta adalah {relation}; periksa dan isi {authority}', en: 'whoever asks is a {relation}; look at and enter: {authority}' },
  authorityNotAsked: { id: 'orang yang meminta datanya sendiri tidak perlu bukti kewenangan; kosongkan', en: 'somebody who asks for their own data needs no proof of authority; leave it empty' },
  ownRequest: { id: 'Permintaan ini tentang data Anda sendiri. Petugas lain yang menanganinya.', en: 'This request is about your own data. Another officer handles it.' },
  notYours: { id: 'Permintaan ini ditangani kantor lain.', en: 'This request is handled by another office.' },
} as const satisfies Record<string, Message>;
