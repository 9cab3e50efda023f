import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };
const state = { id: 'Status', en: 'State' };
const kind = { id: 'Jenis', en: 'Kind' };
const level = { id: 'Tingkat', en: 'Level' };
const since = { id: 'Sejak', en: 'Since' };

/** Lists of forums and of partners. */
export const forumLists = {
  FORUMS: {
    field: 'forums',
    subgraph: 'institutions',
    permission: 'forum.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      kind: { title: kind, kind: 'code', list: 'FORUM_KIND' },
      level: { title: level, kind: 'code', list: 'FORUM_LEVEL' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'FORUM_STATE' },
      stateSince: { title: since, kind: 'date' },
      chair: { title: { id: 'Ketua', en: 'Chair' }, kind: 'text', personal: true },
      decreeNumber: { title: { id: 'Nomor SK', en: 'Decree number' }, kind: 'text' },
      decreeDate: { title: { id: 'Tanggal SK', en: 'Decree date' }, kind: 'date' },
      decreeIssuer: { title: { id: 'Penerbit SK', en: 'Issued by' }, kind: 'text' },
      termFrom: { title: { id: 'Pengurus sejak', en: 'Board from' }, kind: 'date' },
      termTo: { title: { id: 'Pengurus sampai', en: 'Board until' }, kind: 'date' },
      members: { title: { id: 'Anggota', en: 'Members' }, kind: 'number' },
      secretariat: { title: { id: 'Sekretariat', en: 'Secretariat' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Nama forum', en: 'Name' } },
      kind: { title: kind, list: 'FORUM_KIND' },
      level: { title: level, list: 'FORUM_LEVEL' },
      state: { title: state, list: 'FORUM_STATE' },
      boardEnding: { title: { id: 'Masa bakti berakhir', en: 'Board ending' } },
    },
    orders: { NAME: name, AREA: area, TERM_TO: { id: 'Pengurus berakhir lebih dulu', en: 'Board ending first' } },
  },
  PARTNER_ORGANISATIONS: {
    field: 'partnerOrganisations',
    subgraph: 'institutions',
    permission: 'partner.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      kind: { title: kind, kind: 'code', list: 'PARTNER_KIND' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'PARTNER_STATE' },
      stateSince: { title: since, kind: 'date' },
      paper: { title: { id: 'Dasar', en: 'Basis' }, kind: 'code', list: 'PARTNER_PAPER' },
      paperNumber: { title: { id: 'Nomor', en: 'Number' }, kind: 'text' },
      paperDate: { title: { id: 'Tanggal', en: 'Date' }, kind: 'date' },
      validTo: { title: { id: 'Berlaku sampai', en: 'Valid until' }, kind: 'date' },
      households: { title: { id: 'Keluarga', en: 'Households' }, kind: 'number' },
      members: { title: { id: 'Anggota', en: 'Members' }, kind: 'number' },
      volunteers: { title: { id: 'Relawan terlatih', en: 'Trained volunteers' }, kind: 'number' },
      lumbung: { title: { id: 'Lumbung sosial', en: 'Emergency store (lumbung sosial)' }, kind: 'boolean' },
      contributed: { title: { id: 'Sumbangan tahun ini (Rp)', en: 'Contributed this year (Rp)' }, kind: 'number' },
    },
    filters: {
      text: { title: { id: 'Nama mitra', en: 'Name' } },
      kind: { title: kind, list: 'PARTNER_KIND' },
      state: { title: state, list: 'PARTNER_STATE' },
      paperEnding: { title: { id: 'SK atau perjanjian berakhir', en: 'Decree or agreement ending' } },
      lumbung: { title: { id: 'Dengan lumbung sosial', en: 'With an emergency store' } },
    },
    orders: { NAME: name, AREA: area, VALID_TO: { id: 'Berakhir lebih dulu', en: 'Ending first' } },
  },
} as const satisfies Record<string, ListSpec>;
