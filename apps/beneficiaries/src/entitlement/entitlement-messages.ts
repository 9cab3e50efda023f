import type { Message } from '@pilar/subgraph/messages';

/** Messages of entitlements. */
export const entitlementMessages = {
  unknownProgramme: { id: 'tidak ada program dengan kode {value}', en: 'there is no programme with the code {value}' },
  notThatYear: { id: 'program {programme} berjalan {from}–{to}, bukan tahun {year}', en: 'programme {programme} runs {from}–{to}, not in {year}' },
  oneSubject: { id: 'isi salah satu: keluarga (family) atau orang (beneficiary)', en: 'give one of the family and the beneficiary' },
  forFamilies: { id: 'program {programme} untuk keluarga; isi keluarganya (family)', en: 'programme {programme} is for families; give the family' },
  forPersons: { id: 'program {programme} untuk perseorangan; isi orangnya (beneficiary)', en: 'programme {programme} is for persons; give the beneficiary' },
  subjectGone: { id: 'tercatat {state}; hak bantuan baru hanya untuk yang aktif', en: 'is recorded as {state}; a new entitlement is for active ones' },
  outsideProgramme: { id: 'program {programme} hanya untuk {area}', en: 'programme {programme} is for {area} only' },
  hasAlready: { id: 'Hak bantuan {programme} tahun {year} sudah tercatat untuk keluarga atau orang ini. Buka hak bantuan itu dan lanjutkan di sana.', en: 'An entitlement to {programme} in {year} is recorded for this family or person already. Open it and go on there.' },
  hasMeanwhile: { id: 'Hak bantuan program dan tahun ini sudah tercatat untuk mereka. Muat ulang, lalu periksa lagi.', en: 'They have an entitlement to this programme in this year already. Reload and look again.' },
  conflicting: { id: 'Tidak boleh bersamaan dengan {other} tahun {year}, yang masih berjalan untuk keluarga atau orang ini (aturan 37). Hentikan yang itu dulu, atau jangan tetapkan yang ini.', en: 'May not stand beside {other} in {year}, which goes on for this family or person (rule 37). End that one first, or do not go on with this.' },
  notAccepted: { id: 'usulan ini berstatus “{state}”; hanya usulan yang diterima Kemensos menjadi dasar hak bantuan (aturan 37)', en: 'this proposal is “{state}”; an entitlement rests on one that the ministry has accepted (rule 37)' },
  removal: { id: 'usulan ini mengeluarkan dari data nasional; bukan dasar hak bantuan', en: 'this proposal takes them out of the national register; it is no ground for an entitlement' },
  proposalOfOthers: { id: 'usulan ini untuk keluarga atau orang lain', en: 'this proposal is about another family or person' },
  componentTwice: { id: 'komponen “{component}” disebut dua kali', en: 'component “{component}” is named twice' },
  componentUnknown: { id: 'nominal {programme} tidak mengenal komponen “{component}”', en: 'the amounts of {programme} know no component “{component}”' },
  membersRange: { id: '{value} bukan jumlah anggota; isi 1 sampai 20', en: '{value} is no number of members; give 1 to 20' },
  closed: { id: 'hak bantuan ini berstatus “{state}” dan tidak diubah lagi', en: 'this entitlement is “{state}” and is changed no more' },
  nothingTold: { id: 'tidak ada yang diperbaiki', en: 'nothing is corrected' },
  wrongState: { id: 'hak bantuan ini berstatus “{state}”; langkah “{step}” hanya dari {from}', en: 'this entitlement is “{state}”; step “{step}” is only for: {from}' },
  frozen: { id: 'hak bantuan ini dibekukan sejak {on} ({why}, aturan 36). Hentikan; bila catatan itu keliru, perbaiki dulu di data keluarga atau orangnya', en: 'this entitlement has been frozen since {on} ({why}, rule 36). Terminate it; if that is a mistake, mend the record of the family or person first' },
  otherLevel: { id: 'Program {programme} milik {owner}; yang memutuskan adalah {deciders}.', en: 'Programme {programme} is of: {owner}; it is decided by: {deciders}.' },
  ownerApproves: { id: 'Tanpa usulan yang diterima Kemensos, penetapan {programme} hanya dicatat Dinas Sosial Provinsi dari SK kementerian (aturan 37). Sebutkan usulannya, atau minta provinsi.', en: 'Without a proposal that the ministry has accepted, an approval for {programme} is recorded by the provincial office alone, from the ministry\'s decree (rule 37). Name the proposal, or ask the province.' },
  unmet: { id: 'syarat {programme} tidak terpenuhi: {conditions}', en: 'conditions of {programme} are not met: {conditions}' },
  notThatReason: { id: 'alasan “{reason}” bukan untuk langkah ini; pilih: {reasons}', en: 'reason “{reason}” is not for this step; choose one of: {reasons}' },
  noteNeeded: { id: 'alasan “{reason}” perlu dijelaskan', en: 'reason “{reason}” needs a note' },
  beforeDecree: { id: 'tanggal {value} mendahului SK-nya ({decree})', en: 'the day {value} lies before the decree ({decree})' },
  tooMany: { id: 'isi 1 sampai {max} baris sekali kirim; ini {count}', en: 'give 1 to {max} rows at once; these are {count}' },
  twice: { id: 'baris ini disebut dua kali', en: 'this row is named twice' },
  rowsOrAccepted: { id: 'isi salah satu: rows, atau acceptedIn untuk usulan yang diterima di suatu wilayah', en: 'give one of rows, and acceptedIn for proposals accepted in a region' },
  noneAccepted: { id: 'tidak ada usulan yang diterima di sana tanpa hak bantuan {programme} tahun {year}', en: 'no accepted proposal there is without an entitlement to {programme} in {year}' },
  tooWide: { id: 'Daftar hak bantuan tidak ditampilkan untuk seluruh kabupaten, kota, atau provinsi. Pilih yang menunggu keputusan atau yang dibekukan, atau satu kecamatan, desa, atau kelurahan.', en: 'Entitlements are not listed for a whole regency, city or province. Choose those that wait for a decision or are frozen, or one district or village.' },
} as const satisfies Record<string, Message>;

/** Conditions of a programme, in words. */
export const conditionWords = {
  desil: { id: 'desil keluarga', en: 'the family\'s desil' },
  extremePoor: { id: 'tanda miskin ekstrem', en: 'mark of extreme poverty' },
  areas: { id: 'tempat tinggal', en: 'where they live' },
  caseTypes: { id: 'kasus PPKS yang terbuka', en: 'an open case of the types' },
  age: { id: 'umur', en: 'age' },
  sex: { id: 'jenis kelamin', en: 'sex' },
} as const satisfies Record<string, Message>;
