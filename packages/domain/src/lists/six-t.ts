import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const programme = { id: 'Program', en: 'Programme' };
const year = { id: 'Tahun', en: 'Year' };
const dimension = { id: 'Dimensi 6T', en: 'Way of the 6T' };
const severity = { id: 'Tingkat', en: 'Severity' };
const state = { id: 'Status', en: 'State' };
const channel = { id: 'Saluran', en: 'Channel' };
const checkedOn = { id: 'Diperiksa', en: 'Checked' };
const dueOn = { id: 'Tenggat', en: 'Due' };
const overdue = { id: 'Lewat tenggat', en: 'Overdue' };

const number = (id: string, en: string) => ({ title: { id, en }, kind: 'number' }) as const;

/** Findings of the 6T, and report 8. */
export const sixTLists = {
  SIX_T_FINDINGS: {
    field: 'sixTFindings',
    subgraph: 'beneficiaries',
    permission: 'sixT.read',
    byArea: true,
    columns: {
      programme: { title: programme, kind: 'text' },
      period: { title: { id: 'Periode', en: 'Period' }, kind: 'text' },
      channel: { title: channel, kind: 'code', list: 'DISTRIBUTION_CHANNEL' },
      area: { title: area, kind: 'region' },
      point: { title: { id: 'Titik salur', en: 'Point' }, kind: 'text' },
      nth: number('Nomor penerima', 'Number of the recipient'),
      dimension: { title: dimension, kind: 'code', list: 'SIX_T' },
      severity: { title: severity, kind: 'code', list: 'FINDING_SEVERITY' },
      note: { title: { id: 'Temuan', en: 'Finding' }, kind: 'text', personal: true },
      responsible: { title: { id: 'Penanggung jawab', en: 'Who answers for it' }, kind: 'text' },
      checkedOn: { title: checkedOn, kind: 'date' },
      dueOn: { title: dueOn, kind: 'date' },
      state: { title: state, kind: 'code', list: 'FINDING_STATE' },
      daysOpen: number('Hari terbuka', 'Days open'),
      answer: { title: { id: 'Tindak lanjut', en: 'Answer' }, kind: 'text', personal: true },
      closedOn: { title: { id: 'Ditutup', en: 'Closed' }, kind: 'date' },
    },
    filters: {
      year: { title: year },
      dimension: { title: dimension, list: 'SIX_T' },
      severity: { title: severity, list: 'FINDING_SEVERITY' },
      state: { title: state, list: 'FINDING_STATE' },
      programme: { title: programme },
      channel: { title: channel, list: 'DISTRIBUTION_CHANNEL' },
      batch: { title: { id: 'Penyaluran', en: 'Distribution' } },
      overdue: { title: overdue },
    },
    orders: { DUE: dueOn, CHECKED_DESC: checkedOn, AREA: area },
  },
  DISTRIBUTION_REPORT: {
    field: 'sixTFigures',
    subgraph: 'beneficiaries',
    permission: 'sixT.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      year: { title: year, kind: 'number' },
      planned: number('Penerima dialokasikan', 'Recipients allocated'),
      plannedAmount: number('Dialokasikan (Rp)', 'Allocated (Rp)'),
      delivered: number('Diserahkan', 'Delivered'),
      deliveredAmount: number('Realisasi (Rp)', 'Realised (Rp)'),
      failed: number('Gagal', 'Failed'),
      returned: number('Dikembalikan', 'Returned'),
      pending: number('Belum', 'Not yet'),
      SASARAN: number('Temuan sasaran', 'Findings: target'),
      JUMLAH: number('Temuan jumlah', 'Findings: quantity'),
      HARGA: number('Temuan harga', 'Findings: price'),
      WAKTU: number('Temuan waktu', 'Findings: time'),
      KUALITAS: number('Temuan kualitas', 'Findings: quality'),
      ADMINISTRASI: number('Temuan administrasi', 'Findings: administration'),
      open: number('Temuan terbuka', 'Findings open'),
      overdue: number('Lewat tenggat', 'Overdue'),
      openLonger: number('Terbuka lebih dari 30 hari', 'Open for more than 30 days'),
      closed: number('Temuan ditutup', 'Findings closed'),
      closedDays: number('Rata-rata hari sampai ditutup', 'Days to closing on average'),
    },
    filters: { year: { title: year }, programme: { title: programme } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
