import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const period = { id: 'Periode', en: 'Period' };
const year = { id: 'Tahun', en: 'Year' };
const statedBy = { id: 'Sumber', en: 'Source' };
const families = { id: 'Keluarga', en: 'Families' };
const fund = { id: 'Sumber dana', en: 'Money from' };
const strategy = { id: 'Strategi', en: 'Strategy' };
const citation = { id: 'Kutipan', en: 'Citation' };
const link = { id: 'Alamat', en: 'Address' };
const of = (name: string) => ({ title: { id: name, en: name }, kind: 'text' as const });

/** Extreme poverty by region: figures, each as one source states it, what is spent against it, and report 9. */
export const povertyLists = {
  POVERTY_SNAPSHOTS: {
    field: 'povertySnapshots',
    subgraph: 'beneficiaries',
    permission: 'poverty.read',
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      period: { title: period, kind: 'text' },
      statedBy: { title: statedBy, kind: 'code', list: 'POVERTY_SOURCE' },
      families: { title: families, kind: 'number' },
      persons: { title: { id: 'Orang', en: 'Persons' }, kind: 'number' },
      percent: { title: { id: 'Persen penduduk', en: 'Per cent of the population' }, kind: 'number' },
      valid: { title: { id: 'Valid', en: 'Valid' }, kind: 'number' },
      verified: { title: { id: 'Terverifikasi', en: 'Verified' }, kind: 'number' },
      method: { title: { id: 'Cara menghitung', en: 'Method' }, kind: 'text' },
      lineAmount: { title: { id: 'Garis per orang per bulan (Rp)', en: 'Line a person and month (Rp)' }, kind: 'number' },
      lineSource: { title: { id: 'Sumber garis', en: 'Source of the line' }, kind: 'text' },
      citation: { title: citation, kind: 'text' },
      link: { title: link, kind: 'text' },
      statedOn: { title: { id: 'Tanggal sumber', en: 'Day of the source' }, kind: 'date' },
      checkedOn: { title: { id: 'Terakhir diperiksa', en: 'Last checked' }, kind: 'date' },
    },
    filters: { statedBy: { title: statedBy, list: 'POVERTY_SOURCE' }, year: { title: year }, level: { title: { id: 'Tingkat wilayah', en: 'Level of regions' }, list: 'REGION_LEVEL' }, import: { title: { id: 'Hasil impor', en: 'From import' } } },
    orders: { AREA: area, PERIOD_DESC: period, FAMILIES_DESC: families },
  },
  FUNDING_EFFORTS: {
    field: 'fundingEfforts',
    subgraph: 'beneficiaries',
    permission: 'poverty.read',
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      year: { title: year, kind: 'number' },
      fund: { title: fund, kind: 'code', list: 'EFFORT_FUND' },
      strategy: { title: strategy, kind: 'code', list: 'POVERTY_STRATEGY' },
      amount: { title: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' }, kind: 'number' },
      description: { title: { id: 'Uraian', en: 'Description' }, kind: 'text' },
      forFamily: { title: { id: 'Untuk satu keluarga', en: 'For one family' }, kind: 'boolean' },
      planItem: { title: { id: 'Butir rencana', en: 'Plan item' }, kind: 'text' },
      citation: { title: { id: 'Dokumen', en: 'Document' }, kind: 'text' },
      link: { title: link, kind: 'text' },
    },
    filters: { fund: { title: fund, list: 'EFFORT_FUND' }, strategy: { title: strategy, list: 'POVERTY_STRATEGY' }, year: { title: year }, family: { title: { id: 'Keluarga', en: 'Family' } } },
    orders: { AREA: area, YEAR_DESC: year, AMOUNT_DESC: { id: 'Jumlah', en: 'Amount' } },
  },
  POVERTY_REPORT: {
    field: 'poverty',
    subgraph: 'beneficiaries',
    permission: 'poverty.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: { id: 'Kode wilayah', en: 'Code of the region' }, kind: 'text' },
      region: { title: area, kind: 'text' },
      bps: of('BPS'), p3ke: of('P3KE'), dtsen: of('DTSEN'), field: { title: { id: 'Pendataan lapangan', en: 'Field count' }, kind: 'text' },
      registered: { title: { id: 'Keluarga dalam register', en: 'Families in the register' }, kind: 'text' },
      valid: { title: { id: 'Valid', en: 'Valid' }, kind: 'text' },
      verified: { title: { id: 'Terverifikasi', en: 'Verified' }, kind: 'text' },
      came: { title: { id: 'Masuk', en: 'Came in' }, kind: 'text' },
      went: { title: { id: 'Keluar', en: 'Went out' }, kind: 'text' },
      stayed: { title: { id: 'Tetap', en: 'Stayed' }, kind: 'text' },
      APBD_PROV: of('APBD provinsi (Rp)'), APBD_KAB: of('APBD kabupaten atau kota (Rp)'), APBN: of('APBN (Rp)'), DANA_DESA: of('Dana desa (Rp)'), SWADAYA: of('Swadaya (Rp)'), CSR: of('CSR (Rp)'),
    },
    filters: { since: { title: { id: 'Sejak', en: 'Since' } }, until: { title: { id: 'Sampai', en: 'Until' } }, year: { title: { id: 'Tahun upaya', en: 'Year of the efforts' } } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
