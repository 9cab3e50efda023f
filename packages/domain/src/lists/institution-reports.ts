import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const year = { id: 'Tahun', en: 'Year' };
const status = { id: 'Status', en: 'Status' };

/** Yearly reports of institutions, in subgraph institutions. */
export const institutionReportLists = {
  INSTITUTION_REPORTS: {
    field: 'institutionReports',
    subgraph: 'institutions',
    permission: 'yearReport.read',
    byArea: true,
    columns: {
      institution: { title: { id: 'Lembaga', en: 'Institution' }, kind: 'text' },
      area: { title: area, kind: 'region' },
      year: { title: year, kind: 'number' },
      state: { title: status, kind: 'code', list: 'INSTITUTION_REPORT_STATE' },
      servedMale: { title: { id: 'Dilayani, laki-laki', en: 'Men and boys served' }, kind: 'number' },
      servedFemale: { title: { id: 'Dilayani, perempuan', en: 'Women and girls served' }, kind: 'number' },
      income: { title: { id: 'Penerimaan (rupiah)', en: 'Income (rupiah)' }, kind: 'number' },
      spent: { title: { id: 'Pengeluaran (rupiah)', en: 'Spent (rupiah)' }, kind: 'number' },
      activities: { title: { id: 'Kegiatan', en: 'Activities' }, kind: 'text' },
      obstacles: { title: { id: 'Kendala', en: 'Obstacles' }, kind: 'text' },
      plan: { title: { id: 'Rencana', en: 'Plan' }, kind: 'text' },
      onBehalf: { title: { id: 'Dientri petugas', en: 'Entered by an officer' }, kind: 'boolean' },
      stateReason: { title: { id: 'Alasan pengembalian', en: 'Why it was returned' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Nama lembaga', en: 'Name of the institution' } },
      year: { title: year },
      state: { title: status, list: 'INSTITUTION_REPORT_STATE' },
    },
    orders: { SUBMITTED: { id: 'Terlama menunggu', en: 'Waiting longest' }, NAME: { id: 'Nama', en: 'Name' }, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
