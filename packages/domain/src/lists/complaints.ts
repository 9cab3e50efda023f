import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const state = { id: 'Status', en: 'State' };
const category = { id: 'Kategori', en: 'Category' };
const channel = { id: 'Saluran', en: 'Channel' };
const receivedOn = { id: 'Diterima', en: 'Received' };
const dueOn = { id: 'Tenggat', en: 'Due' };

const number = (id: string, en: string) => ({ title: { id, en }, kind: 'text' }) as const;

/** Complaints without what was told and by whom: neither leaves Pilar in a file. */
export const complaintLists = {
  COMPLAINTS: {
    field: 'complaints',
    subgraph: 'beneficiaries',
    permission: 'complaint.read',
    byArea: true,
    columns: {
      number: { title: { id: 'Nomor', en: 'Number' }, kind: 'text' },
      receivedOn: { title: receivedOn, kind: 'date' },
      channel: { title: channel, kind: 'code', list: 'COMPLAINT_CHANNEL' },
      category: { title: category, kind: 'code', list: 'COMPLAINT_CATEGORY' },
      area: { title: area, kind: 'region' },
      handledBy: { title: { id: 'Ditangani oleh', en: 'Handled by' }, kind: 'region' },
      state: { title: state, kind: 'code', list: 'COMPLAINT_STATE' },
      dueOn: { title: dueOn, kind: 'date' },
      late: { title: { id: 'Pernah lewat tenggat', en: 'Was late' }, kind: 'boolean' },
      answeredOn: { title: { id: 'Dijawab', en: 'Answered' }, kind: 'date' },
      endedOn: { title: { id: 'Berakhir', en: 'Ended' }, kind: 'date' },
      rejection: { title: { id: 'Alasan tidak diproses', en: 'Why rejected' }, kind: 'code', list: 'COMPLAINT_REJECTION' },
    },
    filters: {
      number: { title: { id: 'Nomor', en: 'Number' } },
      category: { title: category, list: 'COMPLAINT_CATEGORY' },
      channel: { title: channel, list: 'COMPLAINT_CHANNEL' },
      state: { title: state, list: 'COMPLAINT_STATE' },
      overdue: { title: { id: 'Lewat tenggat', en: 'Overdue' } },
      mine: { title: { id: 'Saya tangani', en: 'Mine' } },
      from: { title: { id: 'Diterima sejak', en: 'Received since' } },
      to: { title: { id: 'Diterima sampai', en: 'Received until' } },
    },
    orders: { DUE: dueOn, RECEIVED_DESC: receivedOn, AREA: area },
  },
  COMPLAINT_FIGURES: {
    field: 'complaintFigures',
    subgraph: 'beneficiaries',
    permission: 'complaint.readFigures',
    computed: true,
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      category: { title: category, kind: 'code', list: 'COMPLAINT_CATEGORY' },
      year: { title: { id: 'Tahun', en: 'Year' }, kind: 'number' },
      received: number('Diterima', 'Received'),
      answered: number('Dijawab', 'Answered'),
      open: number('Masih terbuka', 'Still open'),
      kept: number('Tepat waktu', 'In time'),
      broken: number('Lewat tenggat', 'Late'),
      medianDays: number('Median hari sampai dijawab', 'Median days to the answer'),
    },
    filters: { year: { title: { id: 'Tahun', en: 'Year' } } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
