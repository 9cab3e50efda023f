import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };
const kind = { id: 'Jenis', en: 'Kind' };
const state = { id: 'Status', en: 'State' };
const note = { id: 'Catatan', en: 'Note' };
const year = { id: 'Tahun', en: 'Year' };
const level = { id: 'Tingkat', en: 'Level' };
const grade = { id: 'Nilai', en: 'Grade' };

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
    },
    filters: {
      type: { title: { id: 'Jenis', en: 'Kind' }, list: 'PILLAR_TYPE' },
      state: { title: { id: 'Status', en: 'State' }, list: 'PILLAR_STATE' },
      text: { title: name },
    },
    orders: { NAME: name, AREA: area, VALID_TO: { id: 'Berlaku sampai', en: 'Valid to' } },
  },
  STANDINGS: {
    field: 'standings',
    subgraph: 'people',
    permission: 'pillar.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      type: { title: kind, kind: 'code', list: 'PILLAR_TYPE' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'PILLAR_STATE' },
      dutyNumber: { title: { id: 'Versi tupoksi yang berlaku', en: 'Version of duties in force' }, kind: 'number' },
      acknowledgedOn: { title: { id: 'Menyatakan memahami', en: 'Acknowledged on' }, kind: 'date', personal: true },
      trained: { title: { id: 'Pernah dilatih', en: 'Trained' }, kind: 'boolean', personal: true, permission: 'training.read' },
    },
    filters: {
      type: { title: kind, list: 'PILLAR_TYPE' },
      state: { title: state, list: 'PILLAR_STATE' },
      acknowledged: { title: { id: 'Memahami tupoksi yang berlaku', en: 'Acknowledged the duties in force' } },
      trained: { title: { id: 'Pernah dilatih', en: 'Trained' } },
      ungradedIn: { title: { id: 'Belum dinilai untuk tahun', en: 'Not graded for the year' } },
      ungradedBy: { title: { id: 'Belum dinilai oleh', en: 'Not graded by' }, list: 'GRADE_LEVEL' },
    },
    orders: { NAME: name, AREA: area },
  },
  DUTIES: {
    field: 'duties',
    subgraph: 'people',
    permission: 'duty.read',
    byArea: false,
    columns: {
      type: { title: kind, kind: 'code', list: 'PILLAR_TYPE' },
      number: { title: { id: 'Versi', en: 'Version' }, kind: 'number' },
      validFrom: { title: { id: 'Berlaku sejak', en: 'Valid from' }, kind: 'date' },
      items: { title: { id: 'Tugas pokok', en: 'Main duties' }, kind: 'text' },
    },
    filters: { type: { title: kind, list: 'PILLAR_TYPE' }, asOf: { title: { id: 'Berlaku pada', en: 'In force on' } } },
    orders: { TYPE: kind, NEWEST: { id: 'Terbaru', en: 'Newest' } },
  },
  DUTY_ACKNOWLEDGEMENTS: {
    field: 'dutyAcknowledgements',
    subgraph: 'people',
    permission: 'pillar.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      type: { title: kind, kind: 'code', list: 'PILLAR_TYPE' },
      area: { title: area, kind: 'region' },
      number: { title: { id: 'Versi', en: 'Version' }, kind: 'number' },
      acknowledgedOn: { title: { id: 'Tanggal', en: 'Date' }, kind: 'date', personal: true },
      onBehalf: { title: { id: 'Dicatat petugas', en: 'Recorded by an officer' }, kind: 'boolean' },
      note: { title: note, kind: 'text', personal: true },
    },
    filters: { type: { title: kind, list: 'PILLAR_TYPE' }, onBehalf: { title: { id: 'Dicatat petugas', en: 'Recorded by an officer' } } },
    orders: { NEWEST: { id: 'Terbaru', en: 'Newest' }, AREA: area },
  },
  TRAININGS: {
    field: 'trainings',
    subgraph: 'people',
    permission: 'training.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      area: { title: area, kind: 'region' },
      title: { title: { id: 'Pelatihan', en: 'Training' }, kind: 'text' },
      kind: { title: kind, kind: 'code', list: 'TRAINING_KIND' },
      organiser: { title: { id: 'Penyelenggara', en: 'Organiser' }, kind: 'text' },
      startDate: { title: { id: 'Mulai', en: 'From' }, kind: 'date' },
      endDate: { title: { id: 'Selesai', en: 'To' }, kind: 'date' },
      hours: { title: { id: 'Jam pelajaran', en: 'Hours' }, kind: 'number' },
      certificateNumber: { title: { id: 'Nomor sertifikat', en: 'Certificate number' }, kind: 'text', personal: true },
      certificateDate: { title: { id: 'Tanggal sertifikat', en: 'Certificate date' }, kind: 'date', personal: true },
    },
    filters: {
      kind: { title: kind, list: 'TRAINING_KIND' },
      from: { title: { id: 'Sejak', en: 'From' } },
      to: { title: { id: 'Sampai', en: 'To' } },
      person: { title: { id: 'Orang', en: 'Person' } },
    },
    orders: { NEWEST: { id: 'Terbaru', en: 'Newest' }, TITLE: { id: 'Pelatihan', en: 'Training' } },
  },
  GRADES: {
    field: 'grades',
    subgraph: 'people',
    permission: 'grade.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text', personal: true, permission: 'person.read' },
      type: { title: kind, kind: 'code', list: 'PILLAR_TYPE' },
      area: { title: area, kind: 'region' },
      year: { title: year, kind: 'number' },
      level: { title: level, kind: 'code', list: 'GRADE_LEVEL' },
      grade: { title: grade, kind: 'code', list: 'PILLAR_GRADE', personal: true },
      gradedOn: { title: { id: 'Dinilai pada', en: 'Graded on' }, kind: 'date' },
      by: { title: { id: 'Dinilai oleh', en: 'Graded by' }, kind: 'text' },
      note: { title: note, kind: 'text', personal: true },
    },
    filters: {
      year: { title: year },
      level: { title: level, list: 'GRADE_LEVEL' },
      grade: { title: grade, list: 'PILLAR_GRADE' },
      type: { title: kind, list: 'PILLAR_TYPE' },
    },
    orders: { YEAR_DESC: year, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
