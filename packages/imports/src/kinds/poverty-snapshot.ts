import type { ImportKind } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';

/** Figures of extreme poverty by region, as the ministries and the statistics office send them: a source and a period for a whole file more often than not. */
export const povertySnapshot: ImportKind = {
  kind: 'POVERTY_SNAPSHOT',
  subgraph: 'beneficiaries',
  permission: 'poverty.record',
  title: { id: 'Angka kemiskinan ekstrem', en: 'Figures of extreme poverty' },
  area: { from: areaKeys },
  columns: [
    ...areaColumns,
    { key: 'statedBy', title: { id: 'Sumber', en: 'Source' }, type: 'code', list: 'POVERTY_SOURCE', required: true, given: true, example: 'P3KE', aliases: ['Sumber Data', 'Basis Data'], spellings: { FIELD: ['Lapangan', 'Verval'] } },
    { key: 'period', title: { id: 'Periode', en: 'Period' }, type: 'text', required: true, given: true, maxLength: 10, example: '2025', aliases: ['Tahun', 'Tahun Data', 'Triwulan'] },
    { key: 'families', title: { id: 'Jumlah keluarga', en: 'Families' }, type: 'number', example: '1.250', aliases: ['Keluarga', 'Jumlah KK', 'KK', 'KK Miskin Ekstrem', 'Keluarga Miskin Ekstrem', 'Jml Keluarga', 'Jml KK'] },
    { key: 'persons', title: { id: 'Jumlah orang', en: 'Persons' }, type: 'number', example: '4.300', aliases: ['Jiwa', 'Jumlah Jiwa', 'Individu', 'Jumlah Individu', 'Orang', 'Jml Jiwa', 'Penduduk Miskin Ekstrem'] },
    { key: 'percent', title: { id: 'Persen penduduk', en: 'Per cent of the population' }, type: 'number', example: '2,17', aliases: ['Persen', 'Persentase', '%', 'Tingkat Kemiskinan Ekstrem'] },
    { key: 'valid', title: { id: 'Valid', en: 'Valid' }, type: 'number', example: '1.100', aliases: ['Jumlah Valid', 'Data Valid'] },
    { key: 'verified', title: { id: 'Terverifikasi', en: 'Verified' }, type: 'number', example: '900', aliases: ['Verifikasi', 'Jumlah Terverifikasi'] },
    { key: 'method', title: { id: 'Cara menghitung', en: 'Method' }, type: 'text', maxLength: 300, example: 'Daftar keluarga menurut peringkat', aliases: ['Metode'] },
    { key: 'citation', title: { id: 'Dokumen atau kutipan', en: 'Document or citation' }, type: 'text', required: true, given: true, maxLength: 300, example: 'Surat Kemenko PMK 12/2026', aliases: ['Dokumen', 'Kutipan', 'Surat', 'Referensi'] },
    { key: 'statedOn', title: { id: 'Tanggal sumber', en: 'Day of the source' }, type: 'date', required: true, given: true, example: '31/12/2025', aliases: ['Tanggal', 'Tanggal Data', 'Tgl Data', 'Tanggal Surat'] },
    { key: 'checkedOn', title: { id: 'Tanggal diperiksa', en: 'Day of the check' }, type: 'date', example: '01/11/2026', aliases: ['Terakhir Diperiksa'] },
  ],
};
