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
      rt: { title: { id: 'RT', en: 'RT' }, kind: 'text', personal: true },
      rw: { title: { id: 'RW', en: 'RW' }, kind: 'text', personal: true },
      desil: { title: { id: 'Desil', en: 'Desil' }, kind: 'number', personal: true },
      desilSource: { title: { id: 'Sumber desil', en: 'Source of the desil' }, kind: 'code', list: 'WELFARE_SOURCE', personal: true },
      desilOn: { title: { id: 'Tanggal desil', en: 'Day of the desil' }, kind: 'date', personal: true },
      extremePoor: { title: { id: 'Miskin ekstrem', en: 'Extremely poor' }, kind: 'boolean', personal: true },
      signs: { title: { id: 'Tanda fakir miskin', en: 'Signs of poverty' }, kind: 'codes', list: 'POVERTY_SIGN', personal: true },
      signsOn: { title: { id: 'Tanggal pendataan tanda', en: 'Day of the signs' }, kind: 'date', personal: true },
      lifeState: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'FAMILY_STATE', personal: true },
    },
    filters: {
      text: { title: { id: 'Nama kepala atau anggota', en: 'Name of the head or a member' } },
      maxDesil: { title: { id: 'Desil paling tinggi', en: 'Desil at most' } },
      extremePoor: { title: { id: 'Miskin ekstrem', en: 'Extremely poor' } },
      sign: { title: { id: 'Tanda fakir miskin', en: 'Signs of poverty' }, list: 'POVERTY_SIGN' },
      lifeState: { title: { id: 'Keadaan', en: 'State' }, list: 'FAMILY_STATE' },
    },
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
      nikState: { title: { id: 'Keadaan NIK', en: 'State of the NIK' }, kind: 'code', list: 'NIK_STATE', personal: true },
      lifeState: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'LIFE_STATE', personal: true },
    },
    filters: {
      text: { title: name }, sex: { title: { id: 'Jenis kelamin', en: 'Sex' }, list: 'SEX' },
      bornOn: { title: { id: 'Tanggal lahir', en: 'Birth date' } },
      nikState: { title: { id: 'Keadaan NIK', en: 'State of the NIK' }, list: 'NIK_STATE' },
      lifeState: { title: { id: 'Keadaan', en: 'State' }, list: 'LIFE_STATE' },
      withoutFamily: { title: { id: 'Tanpa keluarga', en: 'In no family' } },
    },
    orders: { NAME: name, AREA: village },
  },
} as const satisfies Record<string, ListSpec>;
