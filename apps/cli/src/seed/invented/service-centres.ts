import { region, regionsWithin } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';
import { inventedPillars } from './pillars.ts';

type Service = { kind: Code<'SERVICE_KIND'>; male: number; female: number; settled: number; referred: number };

/** An invented Puskesos of a village with what became of it. Days are fixed: what time decides of them, time shows. */
export type InventedCentre = {
  key: string;
  area: string;
  state: 'FORMED' | 'ACTIVE';
  on: string;
  address: string;
  decree?: { decreeNumber: string; decreeDate: string; decreeIssuer: string };
  /** Keys of terms of service whose persons serve here too. */
  officers: { term: string; function: Code<'SERVICE_FUNCTION'>; validFrom: string }[];
  hours: { weekday: Code<'WEEKDAY'>; opens: string; closes: string }[];
  log: { day: string; services: Service[]; note?: string; fromPaper: boolean }[];
  rest?: { on: string; reason: string };
};

/** The regencies whose own officers are demo accounts, with their office. */
export const centreRegencies = ['36.02', '36.04'] as const;
const ownDistrict = '36.04.34';
const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'] as const;
const turns = 6;
const others = 4;

const hours: InventedCentre['hours'] = [
  ...workdays.flatMap((weekday) => [{ weekday, opens: '08:00', closes: '12:00' }, { weekday, opens: '13:00', closes: '15:00' }]),
  { weekday: 'FRIDAY', opens: '08:00', closes: '11:00' },
];

/** Two days a month, from June to the month given. */
function log(index: number, lastMonth: number): InventedCentre['log'] {
  const kinds = ['COMPLAINT', 'DATA_UPDATE', 'REFERRAL_UP', 'HOME_VISIT', 'REFERRAL_INSTITUTION'] as const;
  return Array.from({ length: lastMonth - 5 }, (_, at) => at + 6).flatMap((month) => [11, 25].map((date, nth) => {
    const turn = index + month + nth;
    const services = kinds.filter((_kind, place) => place < 2 || (turn + place) % 3 === 0).map((kind, place): Service => {
      const [male, female] = [1 + ((turn * 3 + place) % 7), 2 + ((turn * 5 + place) % 9)];
      const referred = kind.startsWith('REFERRAL') ? male + female : (turn + place) % 3;
      return { kind, male, female, referred, settled: male + female - referred };
    });
    return { day: `2026-${String(month).padStart(2, '0')}-${date}`, services, ...(turn % 9 === 0 && { note: 'Bersamaan dengan posyandu; banyak yang menanyakan pembaruan data.' }), fromPaper: turn % 4 === 0 };
  }));
}

/** What may become of one; a village takes the next of these in turn. */
function life(turn: number, index: number, area: string): Omit<InventedCentre, 'key' | 'area' | 'address' | 'officers'> {
  const decree = { decreeNumber: `460/${20 + index}/Kep.2025`, decreeDate: '2025-02-10', decreeIssuer: `Kepala ${region(area)?.shortName ?? 'Desa'}` };
  const active = { state: 'ACTIVE' as const, on: '2025-03-03', decree, hours };
  switch (turn) {
    case 0: return { ...active, log: log(index, 11) };
    case 1: return { ...active, decree: undefined, log: log(index, 11) };
    case 2: return { ...active, log: log(index, 8) };
    case 3: return { ...active, hours: [], log: log(index, 11) };
    case 4: return { state: 'FORMED', on: '2026-09-14', hours: [], log: [] };
    default: return { ...active, on: '2024-05-02', log: log(index, 7), rest: { on: '2026-08-03', reason: 'Petugas pindah dan kantor desa direnovasi.' } };
  }
}

/** About ten villages in each of both regencies, three of them in the district of the demo TKSK. */
export function inventedCentres(): InventedCentre[] {
  const terms = inventedPillars().filter(({ state }) => state === 'ACTIVE');
  return centreRegencies.flatMap((regency, at) => {
    const volunteers = terms.filter(({ type, area }) => type === 'PSM' && area.startsWith(`${regency}.`)).map(({ area }) => area);
    const districts = regionsWithin(regency, 'DISTRICT').map(({ code }) => code).filter((code) => code !== ownDistrict && !volunteers.some((area) => area.startsWith(code)));
    const more = districts.slice(0, others).map((code) => regionsWithin(code, 'VILLAGE')[0]?.code ?? '');
    const own = regency === '36.04' ? regionsWithin(ownDistrict, 'VILLAGE').slice(0, 3).map(({ code }) => code) : [];
    return [...own, ...volunteers, ...more].map((area, nth): InventedCentre => {
      const index = at * 20 + nth;
      const serving = [
        ...terms.filter(({ key }) => key === `psm-${area}`).map(({ key }) => ({ term: key, function: 'COORDINATOR' as const })),
        ...terms.filter(({ key }) => key === `tksk-${area.slice(0, 8)}`).map(({ key }) => ({ term: key, function: 'FACILITATOR' as const })),
      ];
      const what = life(nth % turns, index, area);
      return {
        key: `centre-${area}`, area, address: `Kantor ${region(area)?.shortName ?? ''}`, ...what,
        officers: what.state === 'FORMED' ? [] : serving.map((officer) => ({ ...officer, validFrom: '2026-01-05' })),
      };
    });
  });
}
