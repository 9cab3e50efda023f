import type { Message } from '@pilar/subgraph/messages';

/** What rows of a register may have wrong, and what is to be known of them. */
export const registerMessages = {
  badYear: { id: '{value} bukan tahun data; isi empat angka, seperti 2025', en: '{value} is no year of data; give four digits, such as 2025' },
  typeNeeded: { id: 'wajib diisi: jenis PPKS berkas ini', en: 'is required: the type of this file' },
  doubtInFile: { id: 'NIK tidak cocok dengan data lain dalam berkas impor', en: 'The NIK does not fit other data of the imported file' },
  relationUnknown: { id: 'Hubungan keluarga tidak disebut dalam daftar yang diimpor', en: 'The imported list does not tell the relation' },
  otherName: {
    id: 'NIK ini tercatat atas nama "{name}" di {area}, bukan nama pada baris ini. Cocokkan NIK dengan kartunya; tidak ada yang ditambahkan pada catatan itu.',
    en: 'This NIK is recorded under the name "{name}" in {area}, not the name of this row. Compare the NIK with the card; nothing was added to that record.',
  },
  standing: {
    id: 'NIK ini sudah tercatat: {name}, {area}. Catatannya tidak berubah; baris ini hanya menambah kasusnya.',
    en: 'This NIK is recorded already: {name}, {area}. The record stays as it is; this row only adds its cases.',
  },
  standingProposed: {
    id: 'NIK ini sudah tercatat: {name}, {area}. Catatannya tidak berubah; baris ini hanya menambah usulannya.',
    en: 'This NIK is recorded already: {name}, {area}. The record stays as it is; this row only adds the proposal.',
  },
  goesAsRecorded: { id: 'Tercatat: {recorded}. Usulan mengikuti catatan itu; bila berkas ini yang benar, perbaiki catatannya.', en: 'Recorded: {recorded}. The proposal goes by that record; correct the record if this file is right.' },
  otherFamily: {
    id: 'Orang ini tercatat tanpa keluarga atau dengan nomor KK lain. Usulan mengikuti catatan itu; bila berkas ini yang benar, catat dulu perubahan keluarganya.',
    en: 'This person is recorded without a family or under another card. The proposal goes by that record; record what changed in the family first if this file is right.',
  },
  proposedAlready: { id: 'Usulan untuk orang ini sedang berjalan. Lewati baris ini, atau cabut dulu usulan itu.', en: 'A proposal of this person is under way. Skip this row, or withdraw that proposal first.' },
  familyProposed: { id: 'Usulan untuk keluarga orang ini sedang berjalan. Lihat apakah usulan orangnya masih perlu.', en: 'A proposal of this person\'s family is under way. See whether one of the person is still needed.' },
  proposedBefore: { id: 'Orang ini pernah diusulkan; usulan terakhirnya berstatus “{state}”.', en: 'This person was proposed before; the last proposal is “{state}”.' },
  unchanged: { id: 'NIK ini sudah tercatat: {name}, {area}. Isinya sama dengan daftar; tidak ada yang berubah.', en: 'This NIK is recorded already: {name}, {area}. The list says the same; nothing changes.' },
  changeTold: {
    id: 'Daftar ini menyebut “{value}”. Catat kejadiannya di halaman orang atau keluarganya, lalu kosongkan sel ini; bila belum tercatat di Pilar, lewati barisnya.',
    en: 'The list says “{value}”. Record what happened on the page of the person or the family, then clear this cell; if they are not in Pilar, skip the row.',
  },
  otherBirth: { id: 'Tercatat lahir {recorded}. Cocokkan; bila yang tercatat keliru, perbaiki datanya, dan bila daftarnya keliru, kosongkan sel ini.', en: 'Recorded as born on {recorded}. Compare: correct the record, or clear this cell if the list is wrong.' },
  otherArea: {
    id: 'Tercatat di {recorded}. Bila pindah, catat kepindahannya di halaman keluarganya, lalu periksa lagi; bila daftarnya keliru, perbaiki sel ini.',
    en: 'Recorded in {recorded}. If they have moved, record that on the page of the family and check again; if the list is wrong, correct this cell.',
  },
  noFamily: { id: 'Orang ini tercatat tanpa keluarga. Masukkan dulu ke keluarganya di halaman orangnya, lalu periksa lagi; atau kosongkan sel ini.', en: 'This person is recorded without a family. Put them into theirs first and check again, or clear this cell.' },
  otherCard: {
    id: 'Orang ini tercatat dalam keluarga dengan nomor KK lain. Catat perubahannya (pindah keluarga, KK baru) di halaman keluarganya, lalu periksa lagi; atau kosongkan sel ini.',
    en: 'This person is recorded in a family with another card. Record what changed (another family, a new card) on the page of the family and check again, or clear this cell.',
  },
  otherAddress: { id: 'Tercatat: {recorded}. Bila daftarnya benar, perbaiki alamat keluarganya, lalu periksa lagi; bila tidak, kosongkan sel ini.', en: 'Recorded: {recorded}. If the list is right, correct the address of the family and check again; if not, clear this cell.' },
  otherHead: {
    id: 'Orang ini tercatat sebagai {recorded}, sedangkan daftar menyebut kepala keluarga lain. Bila berganti, catat kepala keluarga baru di halaman keluarganya; bila tidak, kosongkan sel ini.',
    en: 'This person is recorded as {recorded}, and the list tells of another head. If that changed, record the new head on the page of the family; if not, clear this cell.',
  },
  openCase: { id: 'Kasus {type} yang masih terbuka sudah tercatat; tidak ditambah lagi.', en: 'An open case of type {type} is recorded already; none is added.' },
  disabilityLeft: {
    id: 'Ragam disabilitas tidak dicatat karena baris ini tidak menambah kasus disabilitas (PD atau ADK). Isi kolom jenisnya, atau catat lewat perbaikan kasus yang sudah ada.',
    en: 'The kind of disability is not kept, since the row adds no case of disability (PD or ADK). Fill in the column of the type, or correct the case that stands.',
  },
  uncheckedThere: {
    id: 'Daftar ini menyebut “{value}”. Kasusnya tetap masuk sebagai laporan yang menunggu asesmen; periksa orangnya sebelum dikukuhkan.',
    en: 'The list says “{value}”. The case is entered as a report that waits to be assessed; look into it before it is confirmed.',
  },
  replacedCard: {
    id: 'Nomor KK ini pernah tercatat pada sebuah keluarga, lalu diganti dengan nomor lain di sana. Bila orang ini anggota keluarga itu, tulis nomor KK-nya yang sekarang; bila ini KK keluarga lain, daftarkan dulu keluarganya di Pilar, lalu periksa lagi.',
    en: 'This family card was recorded of a family, which then got another number. If the person belongs to that family, give its present number; if it is the card of another, register that family first, and check again.',
  },
  joins: { id: 'Nomor KK ini sudah tercatat: orang ini masuk ke keluarga itu, yang alamatnya tidak berubah.', en: 'This family card is recorded already: the person joins that family, whose address stays as it is.' },
  relationLeft: { id: 'Hubungan keluarga tidak dicatat karena nomor KK kosong.', en: 'The relation is not kept, since there is no family card.' },
  dtksTaken: {
    id: 'ID DTKS ini sudah milik orang lain, di berkas ini atau pada impor Anda sebelumnya. Periksa kolomnya; bila itu nomor rumah tangga, kosongkan tujuannya pada pencocokan kolom.',
    en: 'This ID DTKS belongs to somebody else, in this file or an earlier import of yours. Check the column; if it is the number of a household, leave it without a target.',
  },
  nikRepeated: { id: 'NIK ini ada pada baris lain juga. Periksa keduanya.', en: 'This NIK stands in another row too. Check both.' },
  recorded: {
    id: 'Orang bernama sama dengan tanggal lahir atau keluarga yang sama sudah tercatat di desa ini (aturan 6). Isi NIK-nya, lewati barisnya, atau isi "{column}" dengan Ya bila memang orang lain.',
    en: 'Somebody of this name with the same day of birth or family is recorded in this village already (rule 6). Give the NIK, skip the row, or answer "{column}" with yes if it is somebody else.',
  },
  repeated: {
    id: 'Baris {ref} menyebut orang bernama sama dengan tanggal lahir dan desa yang sama. Lewati salah satu, atau isi "{column}" dengan Ya bila memang orang lain.',
    en: 'Row {ref} names somebody of the same name, day of birth and village. Skip one of them, or answer "{column}" with yes if it is somebody else.',
  },
  likely: {
    id: 'Mungkin sudah tercatat: ada orang bernama mirip di {area}. Barisnya tetap masuk, dan pasangannya muncul di antrean data ganda.',
    en: 'Perhaps recorded already: somebody of a like name is in {area}. The row is entered, and the pair shows in the queue of duplicates.',
  },
  headStays: {
    id: 'mengepalai keluarga yang anggotanya tetap tercatat, jadi tetap bersama mereka',
    en: 'heads a family whose members stay, and so stays with them',
  },
} as const satisfies Record<string, Message>;
