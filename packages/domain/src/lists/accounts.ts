import type { ListSpec } from '../lists.ts';

const name = { id: 'Nama', en: 'Name' };
const state = { id: 'Status', en: 'State' };
const role = { id: 'Peran', en: 'Role' };

/** Accounts of those who work with Pilar. */
export const accountLists = {
  ACCOUNTS: {
    field: 'accounts',
    subgraph: 'identity',
    permission: 'account.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      state: { title: state, kind: 'code', list: 'ACCOUNT_STATE' },
      roles: { title: role, kind: 'codes', list: 'ROLE' },
      areas: { title: { id: 'Wilayah peran', en: 'Areas of the roles' }, kind: 'regions' },
      owner: { title: { id: 'Dikelola oleh', en: 'Managed by' }, kind: 'region' },
      enteredOn: { title: { id: 'Dicatat', en: 'Entered' }, kind: 'date' },
    },
    filters: {
      text: { title: { id: 'Cari', en: 'Search' } },
      state: { title: state, list: 'ACCOUNT_STATE' },
      role: { title: role, list: 'ROLE' },
      endsUntil: { title: { id: 'Berakhir sampai', en: 'Ends until' } },
      idle: { title: { id: 'Tanpa peran', en: 'Without a role' } },
    },
    orders: { NAME: name, NEWEST: { id: 'Terbaru', en: 'Newest' } },
  },
} as const satisfies Record<string, ListSpec>;
