import type { ListColumn, ListSpec } from '../lists.ts';
import { codes, label, type Code } from '../vocabulary.ts';

const active = Object.fromEntries(codes('PILLAR_TYPE').map((type) => [type, { title: { id: label('PILLAR_TYPE', type, 'id'), en: label('PILLAR_TYPE', type, 'en') }, kind: 'number' }])) as Record<Code<'PILLAR_TYPE'>, ListColumn>;

/** Recaps, a row for each region: what the console shows as a table, with the same columns. */
export const recapLists = {
  RESOURCE_RECAP: {
    field: 'resourceRecap',
    subgraph: 'people',
    permission: 'pillar.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: { id: 'Wilayah', en: 'Region' }, kind: 'region' },
      ...active,
      dormantPsm: { title: { id: 'PSM vakum', en: 'Dormant PSM' }, kind: 'number' },
      reactivatedPsm: { title: { id: 'PSM aktif kembali', en: 'PSM reactivated' }, kind: 'number' },
      active: { title: { id: 'Jumlah aktif', en: 'Active in all' }, kind: 'number' },
    },
    filters: { year: { title: { id: 'Aktif kembali pada tahun', en: 'Reactivated in the year' } } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
