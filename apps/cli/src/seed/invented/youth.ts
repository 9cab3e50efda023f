import { region, regionsWithin } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';
import { inventedName, sexOf } from './names.ts';

type Item = { goal: string; target: string; budget: string; fundSource: Code<'YOUTH_FUND'>; schedule: string };
type Member = { position: Code<'YOUTH_POSITION'>; name: string; age: number };
/** A year's programme; `report` is how far its report has come. */
type Programme = { year: number; adoptedOn: string; items: Item[]; report?: 'SUBMITTED' | 'ACCEPTED' };

/** An invented Karang Taruna of a village, with what became of it. Days are fixed: what time decides of them, time shows. */
export type InventedYouth = {
  key: string;
  area: string;
  secretariat: string;
  membersMale: number;
  membersFemale: number;
  on: string;
  /** Why it is dormant, where it was found so. */
  dormant?: string;
  board?: { decreeNumber: string; decreeDate: string; decreeSigner: string; members: Member[] };
  step?: { name: 'activateYouthOrganisation' | 'reactivateYouthOrganisation'; on: string };
  programmes: Programme[];
  classification?: Code<'YOUTH_CLASSIFICATION'>;
  activity?: { activity: string; on: string };
};

/** The regencies whose own officers are demo accounts: a report is given by them and accepted by the province. */
const ownOfficers = ['36.02', '36.04'];
const namesFrom = 3_000;
const positions = ['CHAIR', 'SECRETARY', 'TREASURER', 'SECTION_HEAD'] as const;
const works: readonly Omit<Item, 'budget'>[] = [
  { goal: 'Kerja bakti saluran air', target: '4 kali setahun', fundSource: 'SWADAYA', schedule: 'tiap triwulan' },
  { goal: 'Pelatihan sablon dan pengemasan', target: '20 pemuda', fundSource: 'DANA_DESA', schedule: 'Mei' },
  { goal: 'Membantu pendataan PPKS', target: 'semua RT', fundSource: 'APBDES', schedule: 'Februari dan Agustus' },
  { goal: 'Kunjungan lanjut usia', target: '30 warga', fundSource: 'SWADAYA', schedule: 'tiap bulan' },
];

function items(index: number): Item[] {
  return [0, 1].map((nth) => ({ ...works[(index + nth) % works.length] as Item, budget: String((1 + ((index * 3 + nth) % 8)) * 1_250_000) }));
}

function board(index: number, code: string, decreeDate: string): InventedYouth['board'] {
  const members = positions.map((position, nth): Member => {
    const n = namesFrom + index * positions.length + nth;
    return { position, name: inventedName(n, sexOf(n)), age: 19 + ((index + nth * 3) % 17) };
  });
  return { decreeNumber: `141/${10 + index}/Kep.${decreeDate.slice(0, 4)}`, decreeDate, decreeSigner: `Kepala ${region(code)?.shortName ?? 'Desa'}`, members };
}

/** What may become of one; a village takes the next of these in turn. */
function life(turn: number, index: number, area: string): Omit<InventedYouth, 'key' | 'area' | 'secretariat' | 'membersMale' | 'membersFemale'> {
  const programme = (year: number, report?: Programme['report']): Programme => ({ year, adoptedOn: `${year}-01-20`, items: items(index), report });
  const own = ownOfficers.some((regency) => area.startsWith(regency));
  const reported = own ? 'ACCEPTED' as const : 'SUBMITTED' as const;
  switch (turn) {
    case 0: return {
      on: '2023-03-01', board: board(index, area, '2024-01-15'), step: { name: 'activateYouthOrganisation', on: '2024-02-01' }, classification: 'BERKEMBANG',
      programmes: [programme(2024, reported), programme(2025, reported), programme(2026)], activity: { activity: 'Posko mudik dan pembagian takjil', on: '2026-03-15' },
    };
    case 1: return { on: '2022-06-01', board: board(index, area, '2025-01-10'), step: { name: 'activateYouthOrganisation', on: '2025-02-01' }, programmes: [programme(2025), programme(2026)], classification: 'TUMBUH' };
    case 2: return { on: '2021-08-17', board: board(index, area, '2025-02-03'), step: { name: 'activateYouthOrganisation', on: '2025-03-01' }, programmes: [programme(2025, 'SUBMITTED')] };
    case 3: return { on: '2021-01-01', dormant: 'Pengurus pindah kerja ke luar daerah dan tidak diganti.', programmes: [] };
    case 4: return { on: '2019-06-01', dormant: 'Tidak ada kegiatan sejak masa bakti berakhir.', programmes: [] };
    case 5: return { on: '2020-01-01', dormant: 'Berhenti sejak pandemi.', board: board(index, area, '2026-07-20'), step: { name: 'reactivateYouthOrganisation', on: '2026-08-17' }, programmes: [{ ...programme(2026), adoptedOn: '2026-09-01' }] };
    case 6: return { on: '2026-05-10', programmes: [] };
    default: return { on: '2020-10-28', board: board(index, area, '2021-06-01'), step: { name: 'activateYouthOrganisation', on: '2022-03-01' }, programmes: [programme(2022, 'SUBMITTED'), programme(2024)] };
  }
}

const turns = 8;

/** Sixteen villages in each regency whose officer is a demo account, eight in every other, spread over the districts. */
export function inventedYouth(): InventedYouth[] {
  return regionsWithin('36', 'REGENCY').flatMap(({ code: regency }, at) => {
    const districts = regionsWithin(regency, 'DISTRICT').filter(({ code }) => code !== '36.04.34');
    const villages = Array.from({ length: ownOfficers.includes(regency) ? 2 * turns : turns }, (_, nth) => regionsWithin(districts[nth % districts.length]?.code ?? regency, 'VILLAGE')[Math.floor(nth / districts.length)]?.code ?? '');
    // The district of the demo TKSK has one that waits to be brought back.
    const own = regency === '36.04' ? regionsWithin('36.04.34', 'VILLAGE').slice(0, 4).map(({ code }) => code) : [];
    return [...villages, ...own].map((area, nth) => {
      const index = at * 20 + nth;
      return { key: `youth-${area}`, area, secretariat: `Balai ${region(area)?.shortName ?? ''}`, membersMale: 24 + (index % 20), membersFemale: 15 + (index % 16), ...life(nth % turns, index, area) };
    });
  });
}

/** Targets of the regencies that have set one. */
export const inventedDrives = [
  { key: 'drive-36.02', area: '36.02', year: 2026, target: 6, note: 'Bersama TKSK dan pemerintah desa, mulai dari desa rawan bencana.' },
  { key: 'drive-36.04', area: '36.04', year: 2026, target: 8, note: 'Tindak lanjut rakor kesos tingkat kecamatan.' },
];
