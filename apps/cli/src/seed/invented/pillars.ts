import type { Code } from '@pilar/domain/vocabulary';
import { levelOf } from '@pilar/domain/region-code';
import { region, regionsWithin } from '@pilar/domain/regions';
import type { PersonFacts } from '../records.ts';
import { inventedName, sexOf } from './names.ts';

/** An invented term of service with the person who serves. */
export type PillarFacts = {
  key: string;
  person: PersonFacts;
  type: Code<'PILLAR_TYPE'>;
  area: string;
  state: Code<'PILLAR_STATE'>;
  appointer: Code<'APPOINTER'>;
  decreeNumber: string;
  decreeDate: string;
  validFrom: string;
  validTo: string;
  memberNumber?: string;
};

/** Districts without an active TKSK; their last one's term has ended. */
const vacant: ReadonlySet<string> = new Set(['36.01.02', '36.01.19', '36.01.31', '36.02.20', '36.02.25', '36.04.32']);

/** The demo officer who serves as TKSK is recorded under the name of the account. */
const named: Readonly<Record<string, string>> = { '36.04.34': 'Dadang Permisalan' };

const appointers = ['KEMENSOS', 'KEMENSOS', 'DINSOS_PROV', 'KEMENSOS', 'DINSOS_KAB'] as const;
const titles = ['S.Sos.', undefined, undefined, 'S.Pd.', undefined, 'A.Md.', undefined] as const;
const volunteersPerRegency = { PSM: 6, TAGANA: 3 } as const;

/** One TKSK per district but the vacant ones, and some PSM and Tagana in each regency, in the order of region codes. */
export function inventedPillars(): PillarFacts[] {
  const tksk = regionsWithin('36', 'DISTRICT').map(({ code }, index) => tkskOf(code, index));
  const others = regionsWithin('36', 'REGENCY').flatMap(({ code }, index) => [
    ...spread(regionsWithin(code, 'VILLAGE'), volunteersPerRegency.PSM).map((village, nth) => psmOf(village.code, tksk.length + index * 9 + nth)),
    ...Array.from({ length: volunteersPerRegency.TAGANA }, (_, nth) => taganaOf(code, nth, tksk.length + index * 9 + 6 + nth)),
  ]);
  return [...tksk, ...others];
}

function tkskOf(area: string, index: number): PillarFacts {
  const ended = vacant.has(area);
  const term = ended
    ? { state: 'ENDED', decreeDate: '2024-12-20', validFrom: '2025-01-01', validTo: '2026-06-30' } as const
    : { state: 'ACTIVE', decreeDate: '2025-12-19', validFrom: '2026-01-01', validTo: index % 3 === 0 ? '2027-12-31' : '2026-12-31' } as const;
  return {
    key: `tksk-${area}`, type: 'TKSK', area, ...term,
    person: personAt(area, index, named[area]),
    appointer: appointers[index % appointers.length] ?? 'KEMENSOS',
    decreeNumber: decree(index, 'TKSK', term.decreeDate),
    memberNumber: `TKSK-${area.replaceAll('.', '')}`,
  };
}

function psmOf(area: string, index: number): PillarFacts {
  return {
    key: `psm-${area}`, type: 'PSM', area, state: index % 5 === 0 ? 'DORMANT' : 'ACTIVE', appointer: 'DINSOS_KAB',
    person: personAt(area, index), decreeNumber: decree(index, 'PSM', '2025'), decreeDate: '2025-03-10', validFrom: '2025-04-01', validTo: '2028-03-31',
  };
}

function taganaOf(area: string, nth: number, index: number): PillarFacts {
  return {
    key: `tagana-${area}-${nth + 1}`, type: 'TAGANA', area, state: nth === 2 && index % 2 === 0 ? 'SUSPENDED' : 'ACTIVE', appointer: 'DINSOS_PROV',
    person: personAt(area, index, undefined, youngEnough), decreeNumber: decree(index, 'TGN', '2024'), decreeDate: '2024-08-12', validFrom: '2024-09-01', validTo: '2027-08-31',
  };
}

function personAt(area: string, index: number, name?: string, born: Years = anyAge): PersonFacts {
  if (!region(area)) throw new Error(`There is no region ${area}`);
  return { fullName: name ?? inventedName(index), titlesAfter: titles[index % titles.length], area, ...lifeOf(area, index, name ? 'L' : sexOf(index), born) };
}

const schooling = ['SMA', 'SMA', 'D3', 'D4_S1', 'SMA', 'D4_S1', 'SMP'] as const;

/** Years of birth. */
type Years = { first: number; count: number };
const anyAge: Years = { first: 1975, count: 25 };
/** Of those who are from 18 to 40 when they begin (rule 12). */
const youngEnough: Years = { first: 1985, count: 20 };

/** An invented life. No two have one day of birth, and so no two have one NIK; every sixth has not told theirs. */
function lifeOf(area: string, index: number, sex: 'L' | 'P', { first, count }: Years): Partial<PersonFacts> {
  const [year, month, day] = [first + (index % count), 1 + (index % 12), 1 + (index % 28)].map((number) => String(number).padStart(2, '0'));
  const district = (levelOf(area) === 'REGENCY' ? regionsWithin(area, 'DISTRICT')[0]?.code ?? area : area).slice(0, 8).replaceAll('.', '');
  const nik = `${district}${String(1 + (index % 28) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year?.slice(2)}0000`;
  return {
    sex, birthDate: `${year}-${month}-${day}`, education: schooling[index % schooling.length], maritalState: index % 4 === 0 ? 'BELUM_KAWIN' : 'KAWIN',
    ...(index % 6 === 5 ? {} : { nik }),
  };
}

/** Numbers that no office gives out. */
function decree(index: number, subject: string, date: string): string {
  return `CONTOH-${String(index + 1).padStart(3, '0')}/${subject}/${date.slice(0, 4)}`;
}

/** That many of them, evenly spaced from the first on. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  return items.filter((_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length));
}
