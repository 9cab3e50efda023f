import type { ListColumn, ListSpec } from '../lists.ts';
import { codes, label, type Code } from '../vocabulary.ts';

const counted = <Name extends 'PILLAR_TYPE' | 'ORGANISATION_RESOURCE'>(list: Name) =>
  Object.fromEntries(codes(list).map((type) => [type, { title: { id: label(list, type, 'id'), en: label(list, type, 'en') }, kind: 'number' }])) as Record<Code<Name>, ListColumn>;
const active = counted('PILLAR_TYPE');
const organisations = counted('ORGANISATION_RESOURCE');

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
  ORGANISATION_RECAP: {
    field: 'resourceRecap',
    subgraph: 'institutions',
    permission: 'institution.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: { id: 'Wilayah', en: 'Region' }, kind: 'region' },
      ...organisations,
      dormantYouth: { title: { id: 'Karang Taruna vakum atau baru dibentuk', en: 'Karang Taruna dormant or just formed' }, kind: 'number' },
      reactivatedYouth: { title: { id: 'Karang Taruna aktif kembali', en: 'Karang Taruna reactivated' }, kind: 'number' },
    },
    filters: { year: { title: { id: 'Aktif kembali pada tahun', en: 'Reactivated in the year' } } },
    orders: {},
  },
  CASE_RECAP: {
    field: 'recap',
    subgraph: 'beneficiaries',
    permission: 'recap.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: { id: 'Kode wilayah', en: 'Code of the region' }, kind: 'text' },
      region: { title: { id: 'Wilayah', en: 'Region' }, kind: 'text' },
      type: { title: { id: 'Kode jenis', en: 'Code of the type' }, kind: 'text' },
      typeName: { title: { id: 'Jenis PPKS', en: 'Type' }, kind: 'text' },
      criterion: { title: { id: 'Kriteria', en: 'Criterion' }, kind: 'code', list: 'CRITERION' },
      year: { title: { id: 'Tahun', en: 'Year' }, kind: 'number' },
      value: { title: { id: 'Kasus pada akhir tahun', en: 'Cases at the end of the year' }, kind: 'text' },
      before: { title: { id: 'Tahun sebelumnya', en: 'The year before' }, kind: 'text' },
      change: { title: { id: 'Perubahan', en: 'Change' }, kind: 'text' },
    },
    filters: { year: { title: { id: 'Tahun', en: 'Year' } }, type: { title: { id: 'Jenis PPKS', en: 'Type' } }, criterion: { title: { id: 'Kriteria', en: 'Criterion' }, list: 'CRITERION' } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
