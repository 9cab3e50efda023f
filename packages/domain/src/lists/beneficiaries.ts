import type { ListSpec } from '../lists.ts';

const village = { id: 'Desa atau kelurahan', en: 'Village' };
const name = { id: 'Nama', en: 'Name' };

/** Lists of subgraph beneficiaries. All they tell is of private persons. */
export const beneficiaryLists = {
  FAMILIES: {
    field: 'families',
    subgraph: 'beneficiaries',
    permission: 'family.read',
    byArea: true,
    columns: {
      head: { title: { id: 'Kepala keluarga', en: 'Head of the family' }, kind: 'text', personal: true, permission: 'beneficiary.read' },
      members: { title: { id: 'Jumlah anggota', en: 'Members' }, kind: 'number', personal: true, permission: 'beneficiary.read' },
      area: { title: village, kind: 'region' },
      address: { title: { id: 'Alamat', en: 'Address' }, kind: 'text', personal: true },
    },
    filters: { text: { title: { id: 'Nama kepala atau anggota', en: 'Name of the head or a member' } } },
    orders: { AREA: village, UPDATED_DESC: { id: 'Perubahan terakhir', en: 'Last change' } },
  },
  BENEFICIARIES: {
    field: 'beneficiaries',
    subgraph: 'beneficiaries',
    permission: 'beneficiary.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true },
      sex: { title: { id: 'Jenis kelamin', en: 'Sex' }, kind: 'code', list: 'SEX', personal: true },
      birthDate: { title: { id: 'Tanggal lahir', en: 'Birth date' }, kind: 'date', personal: true },
      area: { title: village, kind: 'region' },
      relation: { title: { id: 'Hubungan keluarga', en: 'Relation to the head' }, kind: 'code', list: 'FAMILY_RELATION', personal: true },
    },
    filters: { text: { title: name }, sex: { title: { id: 'Jenis kelamin', en: 'Sex' }, list: 'SEX' } },
    orders: { NAME: name, AREA: village },
  },
} as const satisfies Record<string, ListSpec>;
