import type { Message } from './messages.ts';

/** What may be wrong with personal data, wherever it is kept. */
export const personalMessages = {
  numberLength: { id: '"{value}" punya {length} angka, seharusnya 16 (aturan 1). Cocokkan dengan kartunya', en: '"{value}" has {length} digits where there must be 16 (rule 1). Compare it with the card' },
  nikDate: { id: '"{value}": angka ke-7 sampai ke-12 bukan tanggal lahir yang mungkin (aturan 2). Cocokkan dengan kartunya', en: '"{value}": digits 7 to 12 are no possible date of birth (rule 2). Compare it with the card' },
  nikSerial: { id: '"{value}" berakhir dengan 0000, nomor yang tidak pernah diterbitkan (aturan 1). Cocokkan dengan kartunya', en: '"{value}" ends in 0000, a number that is never issued (rule 1). Compare it with the card' },
  cardDate: { id: '"{value}": angka ke-7 sampai ke-12 bukan tanggal pencatatan yang mungkin (aturan 3). Cocokkan dengan kartunya', en: '"{value}": digits 7 to 12 are no possible date of recording (rule 3). Compare it with the card' },
  doubtRegion: { id: 'enam angka pertama NIK bukan kode kecamatan yang berlaku sekarang (aturan 2). Kode lama sah: tulis alasannya di sini, atau perbaiki NIK', en: 'the first six digits of the NIK are no district code in force (rule 2). Old codes are legal: state the reason here, or correct the NIK' },
  doubtBirth: { id: 'tanggal lahir berbeda dengan yang ada di NIK (aturan 2). NIK tidak diganti setelah koreksi: tulis alasannya di sini, atau perbaiki salah satunya', en: 'the date of birth differs from that in the NIK (rule 2). A NIK is not reissued after corrections: state the reason here, or correct one of them' },
  doubtSex: { id: 'jenis kelamin berbeda dengan yang ada di NIK (aturan 2). NIK tidak diganti setelah koreksi: tulis alasannya di sini, atau perbaiki salah satunya', en: 'the sex differs from that in the NIK (rule 2). A NIK is not reissued after corrections: state the reason here, or correct one of them' },
  noNikReason: { id: 'hanya diisi bila orang ini tidak punya NIK (aturan 7). Kosongkan', en: 'is only for somebody without a NIK (rule 7). Leave it out' },
  birthDate: { id: '{value} bukan tanggal lahir yang mungkin. Isi tanggal sejak tahun 1900 sampai hari ini', en: '{value} is no possible date of birth. Give a day from 1900 until today' },
  phone: { id: 'bukan nomor telepon. Isi 6 sampai 20 angka, boleh diawali +62', en: 'is no telephone number. Give 6 to 20 digits, a leading +62 allowed' },
  email: { id: 'bukan alamat surel, contohnya nama@contoh.id', en: 'is no e-mail address, for example name@example.org' },
  neighbourhood: { id: 'isi 1 sampai 3 angka, misalnya 004', en: 'give 1 to 3 digits, such as 004' },
  numberInText: { id: 'jangan tulis NIK di sini: teks ini terbaca orang lain', en: 'must not hold a NIK: others read this text' },
  numberAsName: { id: 'memuat NIK atau nomor KK, dan nama ini tersimpan apa adanya. Pakai nomor buatan sistem Anda sendiri; NIK dan nomor KK ada isiannya sendiri', en: 'holds a NIK or the number of a family card, and this name is kept as it is. Use an id that your own system made; both numbers have fields of their own' },
  nikScope: { id: 'Sistem ini tidak memiliki cakupan nik:read. Minta admin provinsi bila diperlukan.', en: 'This system has no scope nik:read. Ask the provincial administrator if it needs it.' },
  tooManyNiks: { id: 'niks: {count} nomor, paling banyak {max} sekali tanya. Bagi menjadi beberapa permintaan.', en: 'niks: {count} numbers, at most {max} at once. Ask several times.' },
  perhapsSame: { id: '{count} orang yang mungkin sama sudah tercatat (aturan 6). Bandingkan dulu; kirim lagi dengan distinct: true bila memang orang lain.', en: '{count} persons who may be the same are recorded already (rule 6). Compare them first; send it again with distinct: true if it is somebody else.' },
  nikElsewhere: { id: 'NIK ini sudah dipakai orang yang tercatat di wilayah lain (aturan 6). Cocokkan dengan kartunya; bila benar, hubungi admin Dinas Sosial Provinsi.', en: 'This NIK belongs to somebody recorded in another area (rule 6). Compare it with the card; if it is right, ask the administrator of the provincial social office.' },
  nikTaken: { id: 'NIK ini sudah tercatat pada orang lain (aturan 6). Buka catatan itu, dan perbaiki di sana bila orangnya sama.', en: 'Another person is recorded under this NIK (rule 6). Open that record, and correct it there if it is the same person.' },
} as const satisfies Record<string, Message>;
