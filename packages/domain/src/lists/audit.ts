import type { ListSpec } from '../lists.ts';

/** Who opened what, in subgraph identity: the access audit (report 14). Of somebody or of an account, as its field is. */
export const auditLists = {
  ACCESS_LOG: {
    field: 'accessLog',
    subgraph: 'identity',
    permission: 'audit.read',
    computed: true,
    byArea: false,
    columns: {
      at: { title: { id: 'Waktu', en: 'When' }, kind: 'text' },
      name: { title: { id: 'Siapa', en: 'Who' }, kind: 'text', personal: true },
      role: { title: { id: 'Peran', en: 'Role' }, kind: 'code', list: 'ROLE' },
      grantArea: { title: { id: 'Wilayah peran', en: 'Area of the role' }, kind: 'region' },
      kind: { title: { id: 'Apa yang dilakukan', en: 'What they did' }, kind: 'code', list: 'ACCESS_KIND' },
      operation: { title: { id: 'Lewat', en: 'By way of' }, kind: 'text' },
      recordType: { title: { id: 'Jenis catatan', en: 'Type of record' }, kind: 'text' },
      records: { title: { id: 'Banyak orang dan catatan', en: 'Persons and records' }, kind: 'number' },
      purpose: { title: { id: 'Tujuan', en: 'Purpose' }, kind: 'text', personal: true },
    },
    filters: {
      subject: { title: { id: 'Orang atau catatan', en: 'Person or record' } },
      account: { title: { id: 'Akun', en: 'Account' } },
      kind: { title: { id: 'Jenis', en: 'Kind' }, list: 'ACCESS_KIND' },
      from: { title: { id: 'Dari', en: 'From' } },
      to: { title: { id: 'Sampai', en: 'Until' } },
    },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
