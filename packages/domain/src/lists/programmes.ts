import type { ListSpec } from '../lists.ts';

const code = { id: 'Kode', en: 'Code' };
const name = { id: 'Nama program', en: 'Name' };
const ownerLevel = { id: 'Pemilik', en: 'Owner' };
const aidForm = { id: 'Bentuk bantuan', en: 'Form of aid' };
const serviceField = { id: 'Bidang', en: 'Field' };
const fundSource = { id: 'Sumber dana', en: 'Source of funds' };
const target = { id: 'Sasaran', en: 'For whom' };

/** Programmes of aid. */
export const programmeLists = {
  PROGRAMMES: {
    field: 'programmes',
    subgraph: 'beneficiaries',
    permission: 'programme.read',
    byArea: true,
    columns: {
      code: { title: code, kind: 'text' },
      name: { title: name, kind: 'text' },
      ownerLevel: { title: ownerLevel, kind: 'code', list: 'AID_LEVEL' },
      area: { title: { id: 'Wilayah', en: 'Region' }, kind: 'region' },
      fundSource: { title: fundSource, kind: 'code', list: 'FUND_SOURCE' },
      serviceField: { title: serviceField, kind: 'code', list: 'SERVICE_FIELD' },
      aidForm: { title: aidForm, kind: 'code', list: 'AID_FORM' },
      target: { title: target, kind: 'code', list: 'AID_TARGET' },
      frequency: { title: { id: 'Frekuensi', en: 'How often' }, kind: 'code', list: 'AID_FREQUENCY' },
      yearFrom: { title: { id: 'Tahun mulai', en: 'First year' }, kind: 'number' },
      yearTo: { title: { id: 'Tahun akhir', en: 'Last year' }, kind: 'number' },
    },
    filters: {
      text: { title: { id: 'Cari', en: 'Search' } },
      ownerLevel: { title: ownerLevel, list: 'AID_LEVEL' },
      aidForm: { title: aidForm, list: 'AID_FORM' },
      serviceField: { title: serviceField, list: 'SERVICE_FIELD' },
      fundSource: { title: fundSource, list: 'FUND_SOURCE' },
      target: { title: target, list: 'AID_TARGET' },
      year: { title: { id: 'Berjalan pada tahun', en: 'Active in' } },
      unlinkedIn: { title: { id: 'Tanpa butir rencana tahun', en: 'Without a plan item of' } },
    },
    orders: { NAME: name, CODE: code },
  },
} as const satisfies Record<string, ListSpec>;
