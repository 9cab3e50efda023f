import type { Message } from '@pilar/subgraph/messages';

/** Messages of feedback. */
export const feedbackMessages = {
  notOver: { id: 'kegiatan ini belum selesai (status {value}); tanggapan dicatat sesudahnya', en: 'this event is not over yet (state {value}); feedback is recorded afterwards' },
  noneGiven: { id: 'isi sedikitnya satu tanggapan', en: 'give at least one sheet' },
  tooMany: { id: 'paling banyak {max} tanggapan sekali simpan, ada {count}; simpan dalam beberapa bagian', en: 'at most {max} sheets at once, there are {count}; save them in parts' },
  noAttendance: { id: 'belum tercatat berapa yang hadir; catat dulu daftar hadir atau jumlah pesertanya', en: 'how many came is not on record yet; record the attendance or the number of participants first' },
  moreThanCame: { id: 'tanggapan menjadi {count}, lebih dari {came} orang yang tercatat hadir; periksa lembar yang terketik dua kali, atau perbaiki jumlah hadir (aturan 22)', en: 'that makes {count} sheets, more than the {came} people on record as present; look for one that was typed twice, or correct the number present (rule 22)' },
  holdsNumber: { id: 'memuat nomor 16 angka seperti NIK; hapus nomornya. Tanggapan tidak menyebut siapa yang memberi', en: 'holds a number of 16 digits such as a NIK; take it out. Feedback does not tell who gave it' },
} as const satisfies Record<string, Message>;
