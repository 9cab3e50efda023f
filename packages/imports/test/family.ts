import type { Column, ImportKind } from '../src/kind.ts';

const column = (key: string, id: string, type: Column['type'], further: Partial<Column> = {}): Column => ({ key, title: { id, en: key }, aliases: [], type, example: 'x', ...further });

/** A kind with a column of each type, as the register of families will have. */
export const family: ImportKind = {
  kind: 'PERSON', subgraph: 'people', permission: 'person.register', title: { id: 'Warga', en: 'Families' },
  area: { from: ['regency', 'district', 'village'] },
  columns: [
    column('nik', 'NIK', 'nik', { aliases: ['Nomor NIK', 'No. KTP'], personal: true }),
    column('familyCard', 'NOKK', 'familyCard', { aliases: ['Nomor KK'], personal: true }),
    column('fullName', 'Nama', 'text', { aliases: ['Nama Lengkap'], required: true, maxLength: 40 }),
    column('birthDate', 'Tanggal lahir', 'date'),
    column('sex', 'Jenis kelamin', 'sex', { aliases: ['L/P'] }),
    column('regency', 'Kabupaten', 'region', { level: 'REGENCY', aliases: ['Kabupaten/Kota'] }),
    column('district', 'Kecamatan', 'region', { level: 'DISTRICT' }),
    column('village', 'Desa/Kelurahan', 'region', { level: 'VILLAGE', aliases: ['Kelurahan', 'Desa'] }),
    column('type', 'Jenis pilar', 'code', { list: 'PILLAR_TYPE' }),
    column('types', 'Jenis-jenis', 'list', { list: 'PILLAR_TYPE' }),
    column('aliases', 'Nama lain', 'list'),
    column('poor', 'Miskin', 'boolean'),
    column('income', 'Pendapatan', 'number'),
    column('begins', 'Jam mulai', 'time'),
    column('note', 'Catatan', 'longText'),
    column('birthPlace', 'Tempat lahir', 'region'),
  ],
};
