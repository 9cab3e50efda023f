import type { ListSpec } from '../lists.ts';

/** Services for cases, in subgraph beneficiaries. Goal, activities and result stand in no file. */
export const caseServiceLists = {
  CASE_SERVICES: {
    field: 'caseServices',
    subgraph: 'beneficiaries',
    permission: 'case.read',
    byArea: true,
    columns: {
      number: { title: { id: 'Nomor kasus', en: 'Case number' }, kind: 'text' },
      kind: { title: { id: 'Layanan', en: 'Service' }, kind: 'code', list: 'CASE_SERVICE_KIND', personal: true },
      area: { title: { id: 'Desa atau kelurahan', en: 'Village' }, kind: 'region' },
      state: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'CASE_SERVICE_STATE' },
      worker: { title: { id: 'Petugas', en: 'Worker' }, kind: 'text', personal: true },
      plannedFrom: { title: { id: 'Rencana mulai', en: 'Planned from' }, kind: 'date' },
      plannedTo: { title: { id: 'Rencana sampai', en: 'Planned until' }, kind: 'date' },
      startedOn: { title: { id: 'Dimulai', en: 'Started' }, kind: 'date' },
      endedOn: { title: { id: 'Berakhir', en: 'Ended' }, kind: 'date' },
      stopReason: { title: { id: 'Alasan dihentikan', en: 'Why stopped' }, kind: 'code', list: 'CASE_SERVICE_STOP', personal: true },
    },
    filters: {
      kind: { title: { id: 'Layanan', en: 'Service' }, list: 'CASE_SERVICE_KIND' },
      state: { title: { id: 'Keadaan', en: 'State' }, list: 'CASE_SERVICE_STATE' },
      pillar: { title: { id: 'Petugas', en: 'Worker' } },
      overdue: { title: { id: 'Lewat waktu', en: 'Overdue' } },
    },
    orders: {
      DUE: { id: 'Yang perlu selesai lebih dulu', en: 'What should end first' },
      FROM_DESC: { id: 'Rencana terbaru', en: 'Latest planned' },
      AREA: { id: 'Desa atau kelurahan', en: 'Village' },
    },
  },
} as const satisfies Record<string, ListSpec>;
