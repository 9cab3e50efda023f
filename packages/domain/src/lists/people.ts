import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };

/** Lists of subgraph people. */
export const peopleLists = {
  PEOPLE: {
    field: 'people',
    subgraph: 'people',
    permission: 'person.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true },
      aliases: { title: { id: 'Ejaan lain', en: 'Other spellings' }, kind: 'text', personal: true },
      area: { title: { id: 'Wilayah tugas', en: 'Region served' }, kind: 'region' },
      official: { title: { id: 'Pejabat publik', en: 'Public official' }, kind: 'boolean' },
      pillars: { title: { id: 'Bertugas sebagai', en: 'Serves as' }, kind: 'codes', list: 'PILLAR_TYPE', permission: 'pillar.read' },
    },
    filters: {
      text: { title: name },
      official: { title: { id: 'Pejabat publik', en: 'Public official' } },
      import: { title: { id: 'Hasil impor', en: 'From import' } },
    },
    orders: { NAME: name, UPDATED_DESC: { id: 'Perubahan terakhir', en: 'Last change' } },
  },
  PILLARS: {
    field: 'pillars',
    subgraph: 'people',
    permission: 'pillar.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      type: { title: { id: 'Jenis', en: 'Kind' }, kind: 'code', list: 'PILLAR_TYPE' },
      area: { title: area, kind: 'region' },
      state: { title: { id: 'Status', en: 'State' }, kind: 'code', list: 'PILLAR_STATE' },
      appointer: { title: { id: 'Pengangkat', en: 'Appointed by' }, kind: 'code', list: 'APPOINTER' },
      decreeNumber: { title: { id: 'Nomor SK', en: 'Decree number' }, kind: 'text' },
      decreeDate: { title: { id: 'Tanggal SK', en: 'Decree date' }, kind: 'date' },
      validFrom: { title: { id: 'Berlaku sejak', en: 'Valid from' }, kind: 'date' },
      validTo: { title: { id: 'Berlaku sampai', en: 'Valid to' }, kind: 'date' },
      memberNumber: { title: { id: 'Nomor induk', en: 'Member number' }, kind: 'text', personal: true },
      position: { title: { id: 'Kedudukan', en: 'Position' }, kind: 'code', list: 'PILLAR_POSITION' },
      employer: { title: { id: 'Lembaga yang mempekerjakan', en: 'Employer' }, kind: 'text' },
      endReason: { title: { id: 'Alasan berakhir', en: 'Why it ended' }, kind: 'code', list: 'PILLAR_END_REASON' },
      endedOn: { title: { id: 'Berakhir pada', en: 'Ended on' }, kind: 'date' },
    },
    filters: {
      type: { title: { id: 'Jenis', en: 'Kind' }, list: 'PILLAR_TYPE' },
      state: { title: { id: 'Status', en: 'State' }, list: 'PILLAR_STATE' },
      text: { title: name },
      position: { title: { id: 'Kedudukan', en: 'Position' }, list: 'PILLAR_POSITION' },
      endsBefore: { title: { id: 'Berakhir sebelum', en: 'Ends before' } },
      import: { title: { id: 'Hasil impor', en: 'From import' } },
    },
    orders: { NAME: name, AREA: area, VALID_TO: { id: 'Berlaku sampai', en: 'Valid to' } },
  },
  PILLAR_REPORTS: {
    field: 'pillarReports',
    subgraph: 'people',
    permission: 'report.read',
    byArea: true,
    columns: {
      date: { title: { id: 'Hari, atau hari pertama bulan', en: 'Day, or first day of the month' }, kind: 'date' },
      kind: { title: { id: 'Jenis laporan', en: 'Kind of report' }, kind: 'code', list: 'REPORT_KIND' },
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      type: { title: { id: 'Jenis pilar', en: 'Kind of service' }, kind: 'code', list: 'PILLAR_TYPE', permission: 'pillar.read' },
      area: { title: area, kind: 'region' },
      state: { title: { id: 'Status', en: 'State' }, kind: 'code', list: 'REPORT_STATE' },
      venue: { title: { id: 'Tempat', en: 'Venue' }, kind: 'text' },
      // Words of the field, in which persons served may be named.
      activity: { title: { id: 'Kegiatan', en: 'Activity' }, kind: 'text', personal: true },
      constraint: { title: { id: 'Kendala', en: 'Constraint' }, kind: 'text', personal: true },
      note: { title: { id: 'Catatan', en: 'Note' }, kind: 'text', personal: true },
      onBehalf: { title: { id: 'Dientri petugas', en: 'Entered on behalf' }, kind: 'boolean' },
    },
    filters: {
      kind: { title: { id: 'Jenis laporan', en: 'Kind of report' }, list: 'REPORT_KIND' },
      state: { title: { id: 'Status', en: 'State' }, list: 'REPORT_STATE' },
      pillar: { title: { id: 'Masa tugas', en: 'Term of service' } },
      from: { title: { id: 'Sejak', en: 'Since' } },
      to: { title: { id: 'Sampai', en: 'Until' } },
      text: { title: { id: 'Nama, kegiatan, atau tempat', en: 'Name, activity or venue' } },
    },
    orders: { DATE_DESC: { id: 'Terbaru', en: 'Latest' }, SUBMITTED: { id: 'Diajukan lebih dulu', en: 'Submitted first' } },
  },
} as const satisfies Record<string, ListSpec>;
