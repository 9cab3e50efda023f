import { region, regionsWithin } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';
import { inventedName, sexOf } from './names.ts';

type Member = { position: Code<'FORUM_POSITION'>; name: string };

/** An invented forum with what became of it. Days are fixed: what time decides of them, time shows. */
export type InventedForum = {
  key: string;
  kind: Code<'FORUM_KIND'>;
  name: string;
  area: string;
  on: string;
  secretariat?: string;
  boards?: { decreeNumber: string; decreeDate: string; decreeIssuer: string; termTo: string; members: Member[] }[];
  /** Kinds of pillar of whom some are its members; the last kind is not the one whose forum it is. */
  members?: { type: Code<'PILLAR_TYPE'>; count: number }[];
  rest?: { reason: string; on: string };
};

const namesFrom = 4_000;
const positions = ['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'TREASURER'] as const;

function board(index: number, decreeDate: string, termTo: string, decreeIssuer: string): NonNullable<InventedForum['boards']>[number] {
  const members = positions.map((position, nth): Member => ({ position, name: inventedName(namesFrom + index * positions.length + nth, sexOf(nth)) }));
  return { decreeNumber: `460/${20 + index}/SK-Contoh/${decreeDate.slice(0, 4)}`, decreeDate, decreeIssuer, termTo, members };
}

/** Forums that nobody took from a source: each name says that it is an example. */
export const inventedForums: readonly InventedForum[] = [
  {
    key: 'fk-tksk-lebak', kind: 'FK_TKSK', name: 'FK-TKSK Contoh Kabupaten Lebak', area: '36.02', on: '2015-02-02', secretariat: 'Kantor Dinas Sosial',
    boards: [board(0, '2020-01-13', '2024-12-31', 'Dinas Sosial Kabupaten Lebak'), board(1, '2024-02-05', '2027-02-04', 'Dinas Sosial Kabupaten Lebak')],
    members: [{ type: 'TKSK', count: 12 }, { type: 'PSM', count: 1 }],
  },
  { key: 'ipsm-lebak', kind: 'IPSM', name: 'IPSM Contoh Kabupaten Lebak', area: '36.02', on: '2018-05-07', boards: [board(2, '2021-06-01', '2026-05-31', 'Bupati Contoh')], members: [{ type: 'PSM', count: 6 }] },
  { key: 'ipsm-serang', kind: 'IPSM', name: 'IPSM Contoh Kabupaten Serang', area: '36.04', on: '2019-03-04', boards: [board(3, '2024-03-04', '2029-03-03', 'Dinas Sosial Kabupaten Serang')], members: [{ type: 'PSM', count: 5 }] },
  { key: 'lks-serang', kind: 'LKS', name: 'Forum LKS Contoh Kabupaten Serang', area: '36.04', on: '2020-08-03', boards: [board(4, '2023-08-07', '2027-01-15', 'Dinas Sosial Kabupaten Serang')] },
  { key: 'ipsm-bandung', kind: 'IPSM', name: 'IPSM Contoh Kecamatan Bandung', area: '36.04.34', on: '2022-01-10', boards: [board(5, '2022-01-10', '2027-01-09', 'Camat Contoh')] },
  { key: 'tagana-banten', kind: 'TAGANA', name: 'FK-Tagana Contoh Provinsi Banten', area: '36', on: '2012-11-12', secretariat: 'KP3B, Curug', boards: [board(6, '2025-01-20', '2030-01-19', 'Dinas Sosial Provinsi Banten')] },
  { key: 'csr-banten', kind: 'CSR', name: 'Forum CSR Kesos Contoh Provinsi Banten', area: '36', on: '2016-09-05', boards: [board(7, '2022-11-01', '2026-12-20', 'Gubernur Contoh')] },
  { key: 'penyuluh-banten', kind: 'PENYULUH', name: 'Ipensosi Contoh Provinsi Banten', area: '36', on: '2019-02-11', rest: { reason: 'Tidak ada kegiatan sejak pengurus lama pindah tugas.', on: '2024-06-03' } },
];

/** An invented partner. */
export type InventedPartner = {
  key: string;
  kind: Code<'PARTNER_KIND'>;
  name: string;
  area: string;
  on: string;
  contactName?: string;
  address?: string;
  households?: number;
  members?: number;
  volunteers?: number;
  lumbung?: boolean;
  paper?: { paper: Code<'PARTNER_PAPER'>; number: string; date: string; validTo?: string };
  contributions?: { on: string; what: string; value: string; programme?: string; area?: string; receivedBy: string }[];
  rest?: { reason: string; on: string };
};

const villagesOf = (regency: string) => regionsWithin(regency, 'DISTRICT').map(({ code }) => regionsWithin(code, 'VILLAGE')[0]?.code ?? '').filter((code) => code !== '');

function ofVillages(regency: string, at: number): InventedPartner[] {
  const villages = villagesOf(regency);
  const village = (nth: number) => villages[(at * 3 + nth) % villages.length] ?? '';
  const named = (form: string, nth: number) => `${form} Contoh ${region(village(nth))?.name ?? ''}`;
  const person = (nth: number) => inventedName(5_000 + at * 10 + nth, sexOf(nth));
  return [
    { key: `wksbm-${regency}-1`, kind: 'WKSBM', name: named('WKSBM', 0), area: village(0), on: '2021-03-01', households: 42 + at, members: 110 + at * 7, contactName: person(0), address: 'Balai warga RW 03', paper: { paper: 'DECREE', number: `141/${30 + at}/Kep.2021`, date: '2021-03-01', validTo: '2026-12-31' } },
    { key: `wksbm-${regency}-2`, kind: 'WKSBM', name: named('WKSBM', 1), area: village(1), on: '2019-07-15', households: 28, members: 75, ...(at % 3 === 1 && { rest: { reason: 'Pengurus pindah dan belum diganti.', on: '2025-02-10' } }) },
    { key: `ksb-${regency}-1`, kind: 'KSB', name: named('KSB', 2), area: village(2), on: '2020-10-05', volunteers: 30 + at * 2, lumbung: at % 2 === 0, contactName: person(1), paper: { paper: 'DECREE', number: `360/${12 + at}/SK-Contoh/2020`, date: '2020-10-05' } },
    ...(at % 2 === 0 ? [{ key: `kp-${regency}`, kind: 'KELUARGA_PIONER' as const, name: `Keluarga ${inventedName(5_100 + at, 'L').split(' ').at(-1)}`, area: village(3), on: '2022-11-10', contactName: person(2) }] : []),
  ];
}

const businesses: readonly InventedPartner[] = [
  {
    key: 'du-contoh-baja', kind: 'DUNIA_USAHA', name: 'PT Contoh Baja Sejahtera', area: '36.72', on: '2022-01-17', contactName: 'Bagian CSR', address: 'Kawasan industri contoh',
    paper: { paper: 'AGREEMENT', number: 'PKS/07/Contoh/2022', date: '2022-01-17', validTo: '2027-01-16' },
    contributions: [
      { on: '2024-03-18', what: 'Paket sembako 500 keluarga', value: '125000000', programme: 'Bantuan Ramadan', area: '36.72', receivedBy: 'Dinas Sosial Kota Cilegon' },
      { on: '2025-03-10', what: 'Paket sembako 600 keluarga', value: '150000000', programme: 'Bantuan Ramadan', area: '36.72', receivedBy: 'Dinas Sosial Kota Cilegon' },
      { on: '2026-02-24', what: 'Kursi roda 20 unit', value: '38000000', area: '36', receivedBy: 'Dinas Sosial Provinsi Banten' },
    ],
  },
  {
    key: 'du-umpama-tekstil', kind: 'DUNIA_USAHA', name: 'PT Umpama Tekstil', area: '36.04', on: '2023-05-02', contactName: 'Bagian umum',
    paper: { paper: 'AGREEMENT', number: 'PKS/11/Contoh/2023', date: '2023-05-02', validTo: '2026-05-01' },
    contributions: [{ on: '2025-08-20', what: 'Beras 2 ton untuk lumbung sosial', value: '24000000', programme: 'Lumbung sosial', area: '36.04.34', receivedBy: 'Kecamatan Bandung' }],
  },
  {
    key: 'du-misal-mart', kind: 'DUNIA_USAHA', name: 'Koperasi Misal Makmur', area: '36.02', on: '2024-09-09',
    contributions: [{ on: '2026-01-12', what: 'Bantuan modal 10 kelompok usaha', value: '50000000', area: '36.02', receivedBy: 'Dinas Sosial Kabupaten Lebak' }],
  },
  { key: 'du-andai-semen', kind: 'DUNIA_USAHA', name: 'PT Andai Semen', area: '36.01', on: '2020-02-03', rest: { reason: 'Perjanjian tidak diperpanjang sejak 2023.', on: '2023-02-03' } },
];

/** Partners of every regency: two WKSBM and a KSB each, a pioneer family in every second, and a few businesses. */
export function inventedPartners(): InventedPartner[] {
  return [...regionsWithin('36', 'REGENCY').flatMap(({ code }, at) => ofVillages(code, at)), ...businesses];
}
