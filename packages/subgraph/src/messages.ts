import { maskPersons } from '@pilar/domain/nik-rules';
import { region } from '@pilar/domain/regions';
import { label, type ListName } from '@pilar/domain/vocabulary';

/** Languages of messages. */
export type Language = 'id' | 'en';

/** Codes of a list, which a message tells by their words. */
export type Words = { list: ListName; codes: readonly string[] };
/** A region, which a message tells by its name with what it lies in. */
export type Place = { region: string };
/** What a message is filled with. */
export type Parameters = Record<string, string | number | Words | Place>;

/** Codes of a list as a message's parameter: whoever reads it knows words, not codes. */
export function words(list: ListName, ...codes: readonly string[]): Words {
  return { list, codes };
}

/** A region as a message's parameter, by its code. */
export function place(code: string): Place {
  return { region: code };
}

/** A text in both languages; `{name}` stands for a parameter. */
export type Message = Readonly<Record<Language, string>>;

/** The message in that language with its parameters put in. */
export function say(language: Language, message: Message, parameters: Parameters = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => told(language, parameters[name] ?? whole));
}

function told(language: Language, parameter: Parameters[string]): string {
  // What somebody wrote may hold a number of a person, and an error is kept and passed on by whoever receives it.
  if (typeof parameter !== 'object') return maskPersons(String(parameter));
  if ('region' in parameter) return region(parameter.region)?.fullName ?? parameter.region;
  return parameter.codes.map((code) => label(parameter.list, code, language)).join(', ');
}

/** Messages of the conventions that every subgraph shares. */
export const messages = {
  badId: { id: '{field}: "{value}" bukan id yang sah. Id Pilar adalah UUID, misalnya 0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f.', en: '{field}: "{value}" is not a valid id. Pilar ids are UUIDs, such as 0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f.' },
  oneOfIdAndExternalId: { id: 'Isi salah satu: id atau externalId.', en: 'Give one of id and externalId.' },
  badCursor: { id: 'after: penanda halaman ini bukan milik daftar, saringan, atau urutan ini. Muat daftar dari awal.', en: 'after: this cursor does not belong to this list, filter or order. Read the list from its start.' },
  badPageSize: { id: 'first: {value} di luar batas. Minta 1 sampai {max} baris.', en: 'first: {value} is out of range. Ask for 1 to {max} rows.' },
  badScalar: { id: '{field}: "{value}" bukan {scalar} yang sah, contohnya {example}.', en: '{field}: "{value}" is not a valid {scalar}, for example {example}.' },
  badSequence: { id: 'after: "{value}" bukan nomor perubahan. Pakai lastSeq dari jawaban sebelumnya, atau "0".', en: 'after: "{value}" is not a change number. Use lastSeq of the answer before, or "0".' },
  villagesNeedWithin: { id: 'within: isi kode kabupaten atau kecamatan untuk daftar desa dan kelurahan.', en: 'within: give a regency or district code to list villages.' },
  shortSearch: { id: 'text: ketik paling sedikit 2 huruf.', en: 'text: type at least 2 letters.' },
  forbidden: { id: 'Peran Anda tidak memiliki hak untuk ini ({permission}).', en: 'Your role has no right to this ({permission}).' },
  invalidInput: { id: 'Ada isian yang perlu diperbaiki: {summary}', en: 'Some fields need correction: {summary}' },
  required: { id: 'wajib diisi', en: 'is required' },
  blank: { id: 'tidak boleh kosong', en: 'must not be blank' },
  tooLong: { id: 'terlalu panjang: {length} dari paling banyak {max} huruf', en: 'too long: {length} of at most {max} characters' },
  unknownRegion: { id: 'wilayah dengan kode {value} tidak ada', en: 'there is no region with code {value}' },
  wrongRegionLevel: { id: '{value} ({name}) bukan tingkat {level}', en: '{value} ({name}) is not at level {level}' },
  foreignArea: { id: 'wilayah {value} di luar wilayah tugas Anda ({area})', en: 'area {value} lies outside your own ({area})' },
  unknownReference: { id: '{type} dengan id {value} tidak ada di wilayah Anda', en: 'there is no {type} with id {value} in your area' },
  badIdInput: { id: '"{value}" bukan id yang sah', en: '"{value}" is not a valid id' },
  badIdempotencyKey: { id: 'panjang 8 sampai 100 karakter tanpa spasi; pakai UUID baru untuk tiap perubahan', en: '8 to 100 characters without spaces; use a new UUID for each change' },
  keyReused: { id: 'idempotencyKey "{value}" sudah dipakai untuk isian lain. Pakai kunci baru.', en: 'idempotencyKey "{value}" was already used with another body. Use a new key.' },
  notFound: { id: 'tidak ada catatan dengan id {value} di wilayah Anda', en: 'there is no record with id {value} in your area' },
  merged: { id: 'catatan ini sudah digabungkan ke {survivor}; ubah di sana', en: 'this record was merged into {survivor}; change that one' },
  stale: { id: 'Catatan ini sudah diubah orang lain: Anda membaca versi {read}, kini versi {current}. Muat ulang, lalu ulangi perubahan Anda.', en: 'Somebody else has changed this record: you read version {read}, it is now version {current}. Reload and repeat your change.' },
  notYours: { id: 'Catatan ini dipelihara oleh wilayah lain ({area}); Anda hanya dapat membacanya.', en: 'This record is kept by another area ({area}); you may only read it.' },
  mayNot: { id: 'Peran Anda tidak boleh melakukan ini ({permission}). Hubungi admin provinsi bila seharusnya boleh.', en: 'Your role may not do this ({permission}). Ask the provincial administrator if it should.' },
  externalIdTaken: { id: 'externalId {system}/{value} sudah menunjuk catatan {existing}', en: 'externalId {system}/{value} already points at record {existing}' },
  rowNumber: { id: 'isi 1 sampai {max} baris; ini {count}', en: 'give 1 to {max} rows; these are {count}' },
  rowTwice: { id: 'baris "{value}" disebut dua kali', en: 'the row "{value}" is named twice' },
  unknownExternalId: { id: 'externalId {system}/{value} belum menunjuk catatan apa pun; kosongkan version untuk mendaftarkannya', en: 'externalId {system}/{value} points at no record; leave version out to register it' },
  onlyNew: { id: 'hanya diisi saat mendaftarkan; kosongkan saat mengoreksi', en: 'is given when a record is made; leave it out of a correction' },
  nothingToChange: { id: 'tidak ada yang berubah', en: 'nothing changes' },
  unknownImportKind: { id: '"{value}" bukan jenis impor bagian ini', en: '"{value}" is no kind of import of this part' },
  undoChanged: { id: 'sudah diubah sejak impor', en: 'was changed since the import' },
  undoReferred: { id: 'sudah dipakai catatan lain', en: 'other records refer to it by now' },
  undoOutOfReach: { id: 'tidak lagi berada di wilayah Anda', en: 'no longer lies in your area' },
  badExport: { id: '{field}: isian ekspor ini tidak lengkap atau tidak sah.', en: '{field}: this field of the export is missing or malformed.' },
  badListArgument: { id: '{field}: "{value}" tidak sah untuk daftar {list}. Pakai isian yang tertulis di skema: {type}.', en: '{field}: "{value}" is not valid for list {list}. Use what the schema tells: {type}.' },
  noSuchArgument: { id: '{field}: daftar {list} tidak memiliki isian ini. Kosongkan.', en: '{field}: list {list} does not take it. Leave it out.' },
  unfiled: { id: 'Daftar {list} tidak diekspor: isinya tidak keluar dalam berkas. Simpan sebagai tampilan.', en: 'List {list} is not exported: nothing of it leaves in a file. Keep it as a view.' },
  unknownColumn: { id: 'columns: daftar {list} tidak memiliki kolom "{value}". Pilih dari: {columns}.', en: 'columns: list {list} has no column "{value}". Choose from: {columns}.' },
  purposeNeeded: { id: 'purpose: ekspor ini memuat data pribadi. Tulis untuk apa data itu dipakai.', en: 'purpose: this export holds personal data. State what it is for.' },
  reasonNeeded: { id: 'tulis alasannya', en: 'state the reason' },
} as const satisfies Record<string, Message>;
