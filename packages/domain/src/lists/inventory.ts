import type { ListSpec } from '../lists.ts';

const village = { id: 'Desa atau kelurahan', en: 'Village' };
const year = { id: 'Tahun', en: 'Year' };
const period = { id: 'Periode', en: 'Period' };
const state = { id: 'Status', en: 'State' };
const lastDay = { id: 'Hari terakhir', en: 'Last day' };

/** Inventory rounds: how far they are, and for those who read families how many were found. */
export const inventoryLists = {
  INVENTORY_ROUNDS: {
    field: 'inventoryRounds',
    subgraph: 'beneficiaries',
    permission: 'inventory.read',
    byArea: true,
    columns: {
      area: { title: village, kind: 'region' },
      year: { title: year, kind: 'number' },
      period: { title: period, kind: 'code', list: 'INVENTORY_PERIOD' },
      state: { title: state, kind: 'code', list: 'INVENTORY_STATE' },
      firstDay: { title: { id: 'Hari pertama', en: 'First day' }, kind: 'date' },
      lastDay: { title: lastDay, kind: 'date' },
      begunOn: { title: { id: 'Dimulai', en: 'Begun' }, kind: 'date' },
      closedOn: { title: { id: 'Ditutup', en: 'Closed' }, kind: 'date' },
      publishedOn: { title: { id: 'Diumumkan', en: 'Published' }, kind: 'date' },
      foundFamilies: { title: { id: 'Keluarga ditemukan', en: 'Families found' }, kind: 'number', permission: 'family.read' },
      foundPersons: { title: { id: 'Orang ditemukan', en: 'Persons found' }, kind: 'number', permission: 'family.read' },
      ppksCount: { title: { id: 'PPKS menurut berita acara', en: 'PPKS as the minutes state' }, kind: 'number', permission: 'family.read' },
      psksCount: { title: { id: 'PSKS menurut berita acara', en: 'PSKS as the minutes state' }, kind: 'number' },
    },
    filters: {
      year: { title: year },
      period: { title: period, list: 'INVENTORY_PERIOD' },
      state: { title: state, list: 'INVENTORY_STATE' },
      overdue: { title: { id: 'Lewat waktu', en: 'Overdue' } },
    },
    orders: { LAST_DAY: lastDay, AREA: village },
  },
} as const satisfies Record<string, ListSpec>;
