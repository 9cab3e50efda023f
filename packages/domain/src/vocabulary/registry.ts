import { entry, pilar } from './entry.ts';

/** Terms of the registry of persons served (PPKS) and their families. */
export const NIK_STATE = [
  entry('UNCHECKED', 'Belum diperiksa', 'Not checked', pilar),
  entry('FORMAT_OK', 'Format benar', 'Well formed', pilar),
  entry('MATCHED', 'Padan Dukcapil', 'Matched with the civil register', pilar),
  entry('UNMATCHED', 'Tidak padan', 'Not matched', pilar),
  entry('CORRECTED', 'Sudah diperbaiki', 'Corrected', pilar),
] as const;

/** Where what is known of a NIK comes from: answers of registers, cards that were seen, and changes of the record. */
export const NIK_SOURCE = [
  entry('DUKCAPIL', 'Jawaban Dukcapil', 'Answer of the civil register', pilar),
  entry('MINISTRY', 'Hasil padan SIKS-NG', 'Matching by the ministry (SIKS-NG)', pilar),
  entry('IDENTITY_CARD', 'KTP-el dilihat', 'Identity card (KTP-el) seen', pilar),
  entry('FAMILY_CARD', 'Kartu keluarga dilihat', 'Family card (KK) seen', pilar),
  entry('RECORD', 'Perbaikan data', 'Correction of the record', pilar),
  entry('MERGE', 'Penggabungan catatan', 'Merge of two records', pilar),
] as const;

/** Why a NIK stands in the way of what its holder is proposed for. */
export const NIK_TROUBLE = [
  entry('UNMATCHED', 'Tidak padan', 'Not matched', pilar),
  entry('DOUBTFUL', 'Tidak cocok dengan tanggal lahir atau jenis kelamin', 'Does not fit birth date or sex', pilar),
] as const;

export const LIFE_STATE = [
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('MOVED_OUT', 'Pindah keluar', 'Moved out', pilar),
  entry('MERGED', 'Digabung', 'Merged', pilar),
] as const;

export const FAMILY_STATE = [
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('MOVED_OUT', 'Pindah keluar', 'Moved out', pilar),
  entry('DISSOLVED', 'Tidak ada lagi', 'No longer there', pilar),
  entry('MERGED', 'Digabung', 'Merged', pilar),
] as const;

const criteria = 'Kepmensos 262/HUK/2022';

/** The signs of fakir miskin. Who has no shelter is fakir miskin at once; the others inform and decide nothing (rule 33). */
export const POVERTY_SIGN = [
  entry('NO_SHELTER', 'Tidak punya tempat berteduh atau tempat tinggal sehari-hari', 'No shelter or daily dwelling', criteria),
  entry('HEAD_NOT_WORKING', 'Kepala keluarga atau pengurusnya tidak bekerja', 'The head of the family does not work', criteria),
  entry('FOOD_WORRY', 'Pernah khawatir tidak makan, atau tidak makan, dalam setahun terakhir', 'Worried about having no food, or went without, in the past year', criteria),
  entry('FOOD_OVER_HALF', 'Pengeluaran makan lebih dari setengah seluruh pengeluaran', 'More than half of all spending goes to food', criteria),
  entry('NO_CLOTHES_SPENDING', 'Tidak ada pengeluaran pakaian dalam setahun terakhir', 'Nothing spent on clothes in the past year', criteria),
  entry('EARTH_FLOOR', 'Lantai sebagian besar tanah atau plesteran', 'Floor mostly of earth or plaster', criteria),
  entry('POOR_WALLS', 'Dinding sebagian besar bambu, kawat, papan, terpal, kardus, rumbia, seng, atau tembok tanpa plester', 'Walls mostly of bamboo, wire, boards, canvas, cardboard, thatch, zinc or bare bricks', criteria),
  entry('NO_OWN_TOILET', 'Tidak punya jamban sendiri, atau memakai jamban umum', 'No toilet of its own', criteria),
  entry('NO_OR_450VA_POWER', 'Penerangan listrik 450 watt atau bukan listrik', 'Lighting from 450 VA or without electricity', criteria),
] as const;

/** Where a desil, or the mark of extreme poverty, was said. */
export const WELFARE_SOURCE = [
  entry('DTSEN', 'DTSEN', 'DTSEN (national socio-economic data)', 'Inpres 4/2025'),
  entry('DTKS', 'DTKS', 'DTKS (former integrated welfare data)', 'Inpres 4/2025'),
  entry('P3KE', 'P3KE', 'P3KE (extreme poverty targeting)', 'Inpres 4/2022'),
  entry('REGSOSEK', 'Regsosek', 'Regsosek', 'Inpres 4/2025'),
  entry('FIELD', 'Pendataan lapangan', 'Field enumeration', 'Dokumen sumber S3'),
] as const;

/** What happens to a family. */
export const FAMILY_CHANGE_KIND = [
  entry('BORN', 'Kelahiran', 'Birth', pilar),
  entry('JOINED', 'Anggota masuk', 'Member joined', pilar),
  entry('LEFT', 'Anggota keluar', 'Member left', pilar),
  entry('DIED', 'Kematian', 'Death', pilar),
  entry('NEW_HEAD', 'Kepala keluarga baru', 'New head', pilar),
  entry('SPLIT', 'Pecah KK', 'Split', pilar),
  entry('MERGED', 'Gabung KK', 'Merged', pilar),
  entry('MOVED', 'Pindah alamat', 'Moved', pilar),
  entry('MOVED_OUT', 'Pindah ke luar wilayah', 'Moved out of the area', pilar),
  entry('RECEIVED', 'Diterima dari wilayah lain', 'Received from another area', pilar),
] as const;
