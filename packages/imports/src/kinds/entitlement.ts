import type { Column, ImportKind } from '../kind.ts';

const component = (key: string, id: string, en: string, aliases: string[]): Column => ({ key, title: { id, en }, type: 'number', personal: true, example: '1', aliases });

/** Members who count for the amount of a family, by the column that says how many there are. */
export const componentColumns = [
  { code: 'EARLY_CHILDHOOD', ...component('earlyChildhood', 'Ibu hamil dan anak usia dini', 'Pregnant women and early childhood', ['Anak usia dini', 'Ibu hamil', 'Balita', 'Bumil dan balita']) },
  { code: 'SD', ...component('primary', 'Anak SD', 'Pupils of primary school', ['SD', 'SD sederajat', 'Jumlah anak SD']) },
  { code: 'SMP', ...component('junior', 'Anak SMP', 'Pupils of junior secondary school', ['SMP', 'SMP sederajat', 'Jumlah anak SMP']) },
  { code: 'SMA', ...component('senior', 'Anak SMA', 'Pupils of senior secondary school', ['SMA', 'SMA sederajat', 'Jumlah anak SMA']) },
  { code: 'ELDERLY', ...component('elderly', 'Lanjut usia', 'Elderly', ['Lansia', 'Jumlah lansia', '60 tahun ke atas']) },
  { code: 'SEVERE_DISABILITY', ...component('severeDisability', 'Disabilitas berat', 'Severely disabled', ['Penyandang disabilitas berat', 'Jumlah disabilitas berat']) },
] as const;

/**
 * The recipients of a programme as the annex of its decree names them. Each is known by NIK; which programme, year and decree it is, a file
 * does not say more often than not.
 */
export const entitlement: ImportKind = {
  kind: 'ENTITLEMENT',
  subgraph: 'beneficiaries',
  permission: 'entitlement.decide',
  title: { id: 'Penerima program: lampiran SK', en: 'Recipients of a programme: annex of a decree' },
  columns: [
    { key: 'programme', title: { id: 'Program', en: 'Programme' }, type: 'text', maxLength: 200, required: true, given: true, example: 'JAMSOSRATU', aliases: ['Kode program', 'Nama program', 'Jenis bantuan', 'Bantuan'] },
    { key: 'year', title: { id: 'Tahun', en: 'Year' }, type: 'number', required: true, given: true, example: '2026', aliases: ['Tahun anggaran', 'TA', 'Tahun program'] },
    { key: 'decreeNumber', title: { id: 'Nomor SK', en: 'Decree number' }, type: 'text', maxLength: 100, required: true, given: true, example: '460/Kep.12-Huk/2026', aliases: ['No SK', 'Nomor SK penetapan', 'Nomor keputusan', 'SK'] },
    { key: 'decreeOn', title: { id: 'Tanggal SK', en: 'Day of the decree' }, type: 'date', required: true, given: true, example: '12/01/2026', aliases: ['Tgl SK', 'Tanggal SK penetapan', 'Tanggal keputusan'] },
    { key: 'nik', title: { id: 'NIK', en: 'NIK' }, type: 'nik', required: true, personal: true, example: '3604344501850001', aliases: ['No NIK', 'Nomor NIK', 'NIK Penerima', 'NIK Pengurus', 'NIK KPM', 'Nomor Induk Kependudukan'] },
    { key: 'cardNumber', title: { id: 'Nomor KK', en: 'Family card' }, type: 'familyCard', personal: true, example: '3604340101200001', aliases: ['No KK', 'NOKK', 'No. KK', 'Nomor Kartu Keluarga', 'KK'] },
    { key: 'fullName', title: { id: 'Nama', en: 'Name' }, type: 'text', maxLength: 200, required: true, personal: true, example: 'Warga Contoh', aliases: ['Nama Lengkap', 'Nama Penerima', 'Nama Pengurus', 'Nama KPM', 'Nm'] },
    ...componentColumns.map(({ code: _code, ...column }) => ({ ...column, aliases: [...column.aliases] })),
  ],
};
