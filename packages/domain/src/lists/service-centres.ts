import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };
const state = { id: 'Status', en: 'State' };
const lacks = { id: 'Kekurangan', en: 'What it lacks' };
const number = (id: string, en: string) => ({ title: { id, en }, kind: 'number' }) as const;

/** Lists of Puskesos, and how many villages have one. */
export const serviceCentreLists = {
  SERVICE_CENTRES: {
    field: 'serviceCentres',
    subgraph: 'institutions',
    permission: 'service.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'SERVICE_CENTRE_STATE' },
      stateSince: { title: { id: 'Sejak', en: 'Since' }, kind: 'date' },
      address: { title: { id: 'Alamat', en: 'Address' }, kind: 'text' },
      phone: { title: { id: 'Telepon', en: 'Telephone' }, kind: 'text' },
      decreeNumber: { title: { id: 'Nomor SK', en: 'Decree number' }, kind: 'text' },
      decreeDate: { title: { id: 'Tanggal SK', en: 'Decree date' }, kind: 'date' },
      decreeIssuer: { title: { id: 'Penerbit SK', en: 'Issued by' }, kind: 'text' },
      coordinator: { title: { id: 'Koordinator', en: 'Coordinator' }, kind: 'text', personal: true, permission: 'person.read' },
      officers: number('Petugas', 'Officers'),
      lastLogOn: { title: { id: 'Layanan terakhir', en: 'Last logged' }, kind: 'date' },
      lacks: { title: lacks, kind: 'codes', list: 'SERVICE_CENTRE_LACK' },
    },
    filters: {
      text: { title: { id: 'Nama Puskesos', en: 'Name' } },
      state: { title: state, list: 'SERVICE_CENTRE_STATE' },
      lack: { title: lacks, list: 'SERVICE_CENTRE_LACK' },
      complete: { title: { id: 'Lengkap', en: 'Complete' } },
    },
    orders: { NAME: name, AREA: area, LAST_LOG: { id: 'Paling lama tanpa catatan layanan', en: 'Longest without a log' } },
  },
  SERVICE_STANDING: {
    field: 'serviceStanding',
    subgraph: 'institutions',
    permission: 'service.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      villages: number('Desa/kelurahan', 'Villages'),
      active: number('Puskesos aktif', 'Active Puskesos'),
      formed: number('Baru terbentuk', 'Formed'),
      dormant: number('Vakum', 'Dormant'),
      without: number('Tanpa Puskesos', 'Without Puskesos'),
      silent: number('Buku layanan kosong 30 hari', 'Nothing logged for 30 days'),
      noOfficers: number('Tanpa petugas', 'No officers'),
      noDecree: number('Belum ada SK', 'No decree'),
      persons: number('Orang dilayani', 'Persons served'),
      male: number('Laki-laki', 'Male'),
      female: number('Perempuan', 'Female'),
      settled: number('Selesai di tempat', 'Settled there'),
      referred: number('Dirujuk', 'Referred'),
      hidden: { title: { id: 'Angka kecil disembunyikan', en: 'Small numbers hidden' }, kind: 'boolean' },
    },
    filters: { year: { title: { id: 'Layanan pada tahun', en: 'Services in the year' } } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
