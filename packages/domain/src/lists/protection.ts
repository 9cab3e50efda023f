import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const state = { id: 'Status', en: 'State' };
const kind = { id: 'Jenis', en: 'Kind' };
const ground = { id: 'Dasar', en: 'Ground' };

/** A moment of time, as text: the same in both languages, where the office is. */
const moment = (id: string, en: string) => ({ title: { id, en }, kind: 'text' }) as const;
/** What somebody typed, who may have named a person. */
const typed = (id: string, en: string) => ({ title: { id, en }, kind: 'text', personal: true }) as const;

/** Registers of whoever watches over personal data. */
export const protectionLists = {
  ALERTS: {
    field: 'alerts',
    subgraph: 'identity',
    permission: 'alert.read',
    byArea: true,
    columns: {
      kind: { title: kind, kind: 'code', list: 'SECURITY_ALERT_KIND' },
      use: { title: { id: 'Yang dihitung', en: 'What is counted' }, kind: 'code', list: 'DAILY_USE' },
      name: { title: { id: 'Akun', en: 'Account' }, kind: 'text', personal: true },
      role: { title: { id: 'Peran', en: 'Role' }, kind: 'code', list: 'ROLE' },
      area: { title: area, kind: 'region' },
      day: { title: { id: 'Hari', en: 'Day' }, kind: 'date' },
      count: { title: { id: 'Berapa kali', en: 'How often' }, kind: 'number' },
      bound: { title: { id: 'Batas sehari', en: 'Bound of a day' }, kind: 'number' },
      state: { title: state, kind: 'code', list: 'SECURITY_ALERT_STATE' },
      reason: typed('Hasil pemeriksaan', 'What came of it'),
      settledBy: { title: { id: 'Diperiksa oleh', en: 'Settled by' }, kind: 'text', personal: true },
      settledAt: moment('Selesai diperiksa', 'Settled'),
    },
    filters: { kind: { title: kind, list: 'SECURITY_ALERT_KIND' }, state: { title: state, list: 'SECURITY_ALERT_STATE' } },
    orders: {},
  },
  INCIDENTS: {
    field: 'incidents',
    subgraph: 'identity',
    permission: 'incident.read',
    byArea: true,
    columns: {
      number: { title: { id: 'Nomor register', en: 'Number' }, kind: 'text' },
      state: { title: state, kind: 'code', list: 'INCIDENT_STATE' },
      area: { title: area, kind: 'region' },
      what: typed('Yang terjadi', 'What happened'),
      data: { title: { id: 'Jenis data', en: 'Kinds of data' }, kind: 'codes', list: 'BREACH_DATA' },
      noticedAt: moment('Diketahui', 'Noticed'),
      happenedFrom: moment('Mulai terjadi', 'Began'),
      happenedTo: moment('Berakhir', 'Ended'),
      affected: { title: { id: 'Orang dan keluarga terdampak', en: 'Affected persons and families' }, kind: 'number' },
      consequence: typed('Akibat yang mungkin', 'What may come of it'),
      handling: typed('Penanganan', 'What is done'),
      authorityToldAt: moment('Lembaga diberi tahu', 'Authority told'),
      subjectsToldAt: moment('Orang terdampak diberi tahu', 'Affected persons told'),
      publicToldAt: moment('Masyarakat diberi tahu', 'Public told'),
      lateReason: typed('Alasan terlambat', 'Why late'),
      endedReason: typed('Catatan penutup', 'Why it ended'),
    },
    filters: { state: { title: state, list: 'INCIDENT_STATE' }, alert: { title: { id: 'Dari peringatan', en: 'Of the alert' } } },
    orders: {},
  },
  ERASURES: {
    field: 'erasures',
    subgraph: 'identity',
    permission: 'retention.read',
    byArea: true,
    // Whose they are stays out: what is to be forgotten is not to live on in files.
    columns: {
      class: { title: { id: 'Kelas data', en: 'Class' }, kind: 'code', list: 'RETENTION_CLASS' },
      area: { title: area, kind: 'region' },
      ground: { title: ground, kind: 'code', list: 'ERASURE_GROUND' },
      state: { title: state, kind: 'code', list: 'ERASURE_STATE' },
      lastOn: { title: { id: 'Catatan terakhir', en: 'Last record' }, kind: 'date' },
      proposedBy: { title: { id: 'Diusulkan oleh', en: 'Proposed by' }, kind: 'text' },
      proposedAt: moment('Diusulkan', 'Proposed'),
      note: typed('Keterangan', 'Note'),
      heldReason: typed('Alasan ditahan', 'Why held'),
      heldFor: { title: { id: 'Yang menahan', en: 'What holds it' }, kind: 'codes', list: 'ERASURE_HOLD' },
      approvedBy: { title: { id: 'Disetujui oleh', en: 'Approved by' }, kind: 'text' },
      approvedAt: moment('Disetujui', 'Approved'),
      doneAt: moment('Dihapus', 'Erased'),
      records: { title: { id: 'Banyak catatan', en: 'Records' }, kind: 'number' },
      files: { title: { id: 'Banyak berkas', en: 'Files' }, kind: 'number' },
    },
    filters: { state: { title: state, list: 'ERASURE_STATE' }, ground: { title: ground, list: 'ERASURE_GROUND' } },
    orders: {},
  },
  DATA_REQUESTS: {
    field: 'dataRequests',
    subgraph: 'identity',
    permission: 'request.read',
    unfiled: true,
    byArea: true,
    columns: {},
    filters: {
      number: { title: { id: 'Nomor', en: 'Number' } },
      kind: { title: kind, list: 'DATA_REQUEST_KIND' },
      state: { title: state, list: 'DATA_REQUEST_STATE' },
      overdue: { title: { id: 'Lewat batas', en: 'Overdue' } },
    },
    orders: { DUE: { id: 'Batas waktu', en: 'Due' }, RECEIVED_DESC: { id: 'Diterima', en: 'Received' } },
  },
} as const satisfies Record<string, ListSpec>;
