import type { Message } from '@pilar/subgraph/messages';

/** Messages of questions. */
export const questionMessages = {
  noneGiven: { id: 'isi sedikitnya satu pertanyaan', en: 'give at least one question' },
  tooMany: { id: 'paling banyak {max} pertanyaan sekali simpan, ada {count}; simpan dalam beberapa bagian', en: 'at most {max} questions at once, there are {count}; save them in parts' },
  twice: { id: 'sama dengan baris {line}; hapus salah satu', en: 'the same as line {line}; remove one of them' },
  recorded: { id: 'pertanyaan ini sudah dicatat pada kegiatan ini; hapus barisnya', en: 'this question is recorded at this event already; remove the line' },
  holdsNumber: { id: 'memuat nomor 16 angka seperti NIK; hapus nomornya. Penanya tidak dicatat namanya, cukup kelompoknya', en: 'holds a number of 16 digits such as a NIK; take it out. Whoever asked is not recorded, their group will do' },
  noSuchNotice: { id: 'tidak ada ketentuan dengan id {value} di wilayah Anda', en: 'there is no notice with id {value} in your area' },
  noticeElsewhere: { id: 'ketentuan itu berlaku di {place}, bukan di {area}; pilih ketentuan yang berlaku di wilayah pertanyaan', en: 'that notice holds in {place}, not in {area}; choose one that holds where the question belongs' },
  noticeNotInForce: { id: 'ketentuan itu tidak berlaku pada hari kegiatan maupun hari ini; pilih yang berlaku', en: 'that notice was not in force on the day of the event, nor is it today; choose one in force' },
  answerNeeded: { id: 'tulis jawabannya, atau pilih ketentuan yang menjawab', en: 'write the answer, or choose a notice that answers it' },
  noticeOfNoAnswer: { id: 'ketentuan tidak dapat disebut tanpa jawaban; isi jawabannya, atau kosongkan keduanya', en: 'a notice cannot be named without an answer; give the answer, or clear both' },
  questionNotYours: { id: 'pertanyaan ini dicatat oleh {area}; hanya pencatatnya yang memperbaiki isinya', en: 'this question was recorded by {area}; only they correct what it says' },
} as const satisfies Record<string, Message>;
