import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };
const state = { id: 'Status', en: 'State' };
const lacks = { id: 'Kekurangan', en: 'What it lacks' };

/** Lists of Karang Taruna. */
export const youthLists = {
  YOUTH_ORGANISATIONS: {
    field: 'youthOrganisations',
    subgraph: 'institutions',
    permission: 'youth.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      level: { title: { id: 'Tingkat', en: 'Level' }, kind: 'code', list: 'YOUTH_LEVEL' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'YOUTH_STATE' },
      stateSince: { title: { id: 'Sejak', en: 'Since' }, kind: 'date' },
      chair: { title: { id: 'Ketua', en: 'Chair' }, kind: 'text', personal: true },
      decreeNumber: { title: { id: 'Nomor SK', en: 'Decree number' }, kind: 'text' },
      decreeDate: { title: { id: 'Tanggal SK', en: 'Decree date' }, kind: 'date' },
      termTo: { title: { id: 'Pengurus sampai', en: 'Board until' }, kind: 'date' },
      membersMale: { title: { id: 'Anggota laki-laki', en: 'Male members' }, kind: 'number' },
      membersFemale: { title: { id: 'Anggota perempuan', en: 'Female members' }, kind: 'number' },
      classification: { title: { id: 'Klasifikasi', en: 'Classification' }, kind: 'code', list: 'YOUTH_CLASSIFICATION' },
      lastActiveOn: { title: { id: 'Kegiatan terakhir', en: 'Last active' }, kind: 'date' },
      programmeYear: { title: { id: 'Program kerja terakhir', en: 'Latest programme' }, kind: 'number' },
      reportYear: { title: { id: 'LPJ terakhir', en: 'Latest report' }, kind: 'number' },
      lacks: { title: lacks, kind: 'codes', list: 'YOUTH_LACK' },
    },
    filters: {
      text: { title: { id: 'Nama Karang Taruna', en: 'Name' } },
      state: { title: state, list: 'YOUTH_STATE' },
      level: { title: { id: 'Tingkat', en: 'Level' }, list: 'YOUTH_LEVEL' },
      lack: { title: lacks, list: 'YOUTH_LACK' },
      compliant: { title: { id: 'Patuh', en: 'Compliant' } },
      reactivatedIn: { title: { id: 'Aktif kembali pada tahun', en: 'Reactivated in the year' } },
    },
    orders: { NAME: name, AREA: area, TERM_TO: { id: 'Pengurus berakhir lebih dulu', en: 'Board ending first' }, LAST_ACTIVE: { id: 'Paling lama tanpa kegiatan', en: 'Longest without activity' } },
  },
} as const satisfies Record<string, ListSpec>;
