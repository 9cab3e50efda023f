import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';

/** Messages of accreditation. */
export const accreditationMessages = {
  gradeNumber: { id: 'isi 1 sampai {max} peringkat', en: 'give 1 to {max} grades' },
  sameGrade: { id: 'peringkat {value} sudah ada di atas', en: 'grade {value} stands above already' },
  badGrade: { id: '"{value}" bukan kode peringkat: pakai 1 sampai 5 huruf besar atau angka', en: '"{value}" is no code of a grade: use 1 to 5 capital letters or digits' },
  yearRange: { id: 'masa berlaku {value} di luar batas 1 sampai {max} tahun; kosongkan bila berarti tidak terakreditasi', en: 'a validity of {value} is out of the range 1 to {max} years; leave it out where it means not accredited' },
  sameScale: { id: 'Jenjang dengan nama "{name}" sudah tercatat. Perbaiki jenjang itu, atau pakai nama lain.', en: 'Grades of the name "{name}" are recorded already. Correct those, or use another name.' },
  scaleUsed: { id: 'jenjang ini sudah dipakai pada {count} akreditasi; catat jenjang baru', en: 'these grades are used by {count} accreditations; record a new set' },
  scaleUnknown: { id: 'tidak ada jenjang dengan id {value}', en: 'there are no grades with id {value}' },
  gradeUnknown: { id: 'jenjang "{scale}" tidak memuat peringkat {value}; pilih dari: {grades}', en: 'the grades "{scale}" do not hold {value}; choose from: {grades}' },
  openAlready: { id: '{institution} masih punya pengajuan yang berjalan, sejak {day}. Lanjutkan pengajuan itu.', en: '{institution} has an application under way, since {day}. Go on with that one.' },
  openAtOnce: { id: 'Lembaga ini baru saja diajukan orang lain. Muat ulang, lalu lanjutkan pengajuan itu.', en: 'Somebody else has just applied for this institution. Reload and go on with that application.' },
  certificateTaken: { id: 'Nomor sertifikat ini sudah dipakai akreditasi lain.', en: 'This certificate number is used by another accreditation.' },
  wrongStep: { id: 'akreditasi berstatus {state} tidak dapat melalui langkah ini', en: 'an accreditation that is {state} cannot take this step' },
  notRecommended: { id: 'belum direkomendasikan dinas sosial; catat rekomendasi dan visitasi dahulu (aturan 17)', en: 'the social office has not recommended it; record the recommendation and the assessment first (rule 17)' },
  notAssessed: { id: 'belum divisitasi; catat visitasi dahulu', en: 'it has not been assessed; record the assessment first' },
  dayInFuture: messages.dayInFuture,
  dayTooEarly: { id: 'tanggal {value} mendahului {before}', en: 'the day {value} lies before {before}' },
  standardTwice: { id: 'standar "{value}" diisi dua kali', en: 'standard "{value}" is given twice' },
  scoreRange: { id: 'nilai {value} di luar batas 0 sampai 100', en: 'a score of {value} is out of the range 0 to 100' },
  certificateNeeded: { id: 'peringkat {grade} perlu nomor dan tanggal sertifikat', en: 'grade {grade} needs the number and date of its certificate' },
  noCertificate: { id: 'peringkat {grade} berarti tidak terakreditasi; kosongkan sertifikat', en: 'grade {grade} means not accredited; leave the certificate out' },
  validTooLong: { id: 'berlaku sampai {value} melebihi {years} tahun peringkat {grade} ({last})', en: 'valid until {value} is more than the {years} years of grade {grade} ({last})' },
  validTooShort: { id: 'berlaku sampai {value} tidak sesudah tanggal sertifikat', en: 'valid until {value} is not after the day of the certificate' },
} as const satisfies Record<string, Message>;
