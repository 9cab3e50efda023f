import type { Chance } from './chance.ts';
import { isoDay, yearsBetween } from './days.ts';
import { inventedId } from './ids.ts';
import type { Place } from './places.ts';
import { list, none, type Write } from './tables.ts';

/** A type of case as the database has it. */
export type CaseType = { id: string; code: string; criterion: string; unit: string; minAge: number | null; maxAge: number | null; sex: string | null; sensitivities: string[] };
/** Of whom a case is: a person, a family, or a group by its name. */
export type Subject = { person?: string; family?: string; group?: string; sex?: string; born?: number; persons?: number };

/**
 * Of those whom a type fits, how many are such a case at some time of the last years: in sum about as many persons as were counted in
 * Banten (332,956 in 2014), above all neglected older people, women who earn alone, and people with a disability. The shares of single types are invented.
 */
const shares: Readonly<Record<string, number>> = {
  ABT: 0.004, AT: 0.012, ABH: 0.0008, AJ: 0.001, ADK: 0.004, AKTK: 0.0006, AMPK: 0.0004, LUT: 0.045, PD: 0.008, TS: 0.0002, GLD: 0.0001, PGM: 0.0002, PML: 0.0006,
  BWBLP: 0.0006, ODHA: 0.0003, NAPZA: 0.0006, KTRF: 0.00004, KTK: 0.0005, PMBS: 0.0006, KBA: 0.002, KBS: 0.0003, PRSE: 0.02, KBSP: 0.001,
};
/** Types of adults, though the list names no age for them. */
const ofAdults: ReadonlySet<string> = new Set(['TS', 'GLD', 'PGM', 'PML', 'ODHA', 'NAPZA', 'KTRF']);
/** Of the poorest tenth of families, and of villages: indigenous communities live in Lebak alone. */
const [poorFamilies, minorities, indigenous, indigenousRegency] = [0.6, 0.02, 0.03, '36.02'];

const longestAgo = 1_800;
type Way = { steps: readonly string[]; state: string };
const recent: readonly (readonly [Way, number])[] = [[{ steps: [], state: 'REPORTED' }, 0.6], [{ steps: ['ASSESS'], state: 'ASSESSED' }, 0.4]];
const ways: readonly (readonly [Way, number])[] = [
  [{ steps: ['ASSESS', 'CONFIRM', 'BEGIN_SERVICE'], state: 'IN_SERVICE' }, 0.36],
  [{ steps: ['ASSESS', 'CONFIRM', 'BEGIN_SERVICE', 'TERMINATE'], state: 'TERMINATED' }, 0.26],
  [{ steps: ['ASSESS', 'CONFIRM'], state: 'CONFIRMED' }, 0.2],
  [{ steps: ['ASSESS', 'REJECT'], state: 'REJECTED' }, 0.06],
  [{ steps: ['ASSESS'], state: 'ASSESSED' }, 0.06],
  [{ steps: ['ASSESS', 'TRANSFER'], state: 'TRANSFERRED' }, 0.02],
  [{ steps: ['WITHDRAW'], state: 'WITHDRAWN' }, 0.01],
];
const reported: Way = { steps: [], state: 'REPORTED' };
/** Steps at which somebody sees that it is so. */
const seeing: ReadonlySet<string> = new Set(['ASSESS', 'REVERIFY']);
const open: ReadonlySet<string> = new Set(['ASSESSED', 'CONFIRMED', 'IN_SERVICE']);
const outcomes = ['FUNCTIONING', 'IMPROVED', 'REUNITED', 'REFUSED', 'MOVED'];
const rejections = ['NOT_MET', 'NOT_FOUND', 'RECORDED_ALREADY'];
const account = 'invented';
const accountName = 'Petugas Contoh';

/** Invents welfare cases (PPKS) of persons, families and villages, and how each went on. */
export class Cases {
  readonly #types: readonly (CaseType & { share: number })[];
  readonly #byCode: ReadonlyMap<string, CaseType>;
  readonly #day: number;
  readonly #write: Write;
  #cases = 0;
  #steps = 0;

  /** @param day days since 1970 on which they are counted */
  constructor(types: readonly CaseType[], day: number, write: Write) {
    this.#byCode = new Map(types.map((type) => [type.code, type]));
    this.#types = types.flatMap((type) => (type.unit === 'PERSON' && shares[type.code] !== undefined ? [{ ...type, minAge: type.minAge ?? (ofAdults.has(type.code) ? 18 : null), share: shares[type.code] ?? 0 }] : []));
    this.#day = day;
    this.#write = write;
  }

  /** Those of a person. */
  ofPerson(place: Place, subject: Required<Pick<Subject, 'person' | 'sex' | 'born'>>, chance: Chance): void {
    const age = (this.#day - subject.born) / 365.25;
    for (const type of this.#types) {
      // Two years younger when it was found, at most: the day decides, and then the age on it.
      if ((type.sex !== null && type.sex !== subject.sex) || age < (type.minAge ?? 0) || age > (type.maxAge ?? 200) + 2 || !chance.happens(type.share)) continue;
      this.#of(place, type, subject, chance);
    }
  }

  /** Those of a family as a whole. */
  ofFamily(place: Place, family: string, desil: number, chance: Chance): void {
    if (desil === 1 && chance.happens(poorFamilies)) this.#named(place, 'FM', { family }, chance);
    if (chance.happens(shares['KBSP'] ?? 0)) this.#named(place, 'KBSP', { family }, chance);
  }

  /** Those of groups and communities of a village. */
  ofVillage(place: Place, chance: Chance): void {
    if (chance.happens(minorities)) this.#named(place, 'KM', { group: 'Kelompok Contoh', persons: 10 + chance.below(60) }, chance);
    if (place.regency === indigenousRegency && chance.happens(indigenous)) this.#named(place, 'KAT', { group: 'Komunitas Contoh', persons: 40 + chance.below(400) }, chance);
  }

  #named(place: Place, code: string, subject: Subject, chance: Chance): void {
    const type = this.#byCode.get(code);
    if (type) this.#of(place, type, subject, chance);
  }

  #of({ village, regency }: Place, type: CaseType, { person, family, group, persons, sex, born }: Subject, chance: Chance): void {
    const found = this.#day - chance.below(longestAgo);
    if (born !== undefined && !fits(type, born, found)) return;
    this.#cases += 1;
    const id = inventedId('case', this.#cases);
    const way = (found > this.#day - 60 ? chance.weighed(recent) : chance.weighed(ways)) ?? reported;
    const seen = this.#way(id, way, found, chance);
    const has = (state: string, value: string) => (way.state === state ? value : none);
    this.#write('welfare_case', [
      id, numberOf(this.#cases), type.id, type.code, type.criterion, list(type.sensitivities), type.unit, person ?? none, family ?? none, group ?? none, persons === undefined ? none : String(persons),
      sex ?? none, born === undefined ? none : isoDay(born), village, regency, isoDay(found), account, 'REG', way.state, isoDay(seen.checked),
      ['TERMINATED', 'REJECTED', 'TRANSFERRED'].includes(way.state) ? isoDay(seen.last) : none,
      has('TERMINATED', chance.of(outcomes)), has('REJECTED', chance.of(rejections)), has('TRANSFERRED', 'Sentra Kementerian Sosial'), 'IMPORT',
    ]);
  }

  /** Writes the steps; answers the day of the last, and of the last at which it was seen. */
  #way(id: string, { steps, state }: Way, found: number, chance: Chance): { checked: number; last: number } {
    let last = found;
    let checked = found;
    const again = open.has(state) && found < this.#day - 365 && chance.happens(0.6);
    for (const kind of ['REPORT', ...steps, ...(again ? ['REVERIFY'] : [])]) {
      if (kind !== 'REPORT') last = Math.min(this.#day, last + 1 + chance.below(kind === 'TERMINATE' || kind === 'REVERIFY' ? 300 : 20));
      if (seeing.has(kind)) checked = last;
      this.#steps += 1;
      this.#write('welfare_case_step', [inventedId('caseStep', this.#steps), id, kind, isoDay(last), account, accountName, isoDay(last)]);
    }
    return { checked, last };
  }
}

/** Whether the type fits the age on the day of finding (rule 27). */
function fits({ minAge, maxAge }: CaseType, born: number, found: number): boolean {
  if (found < born) return false;
  const age = yearsBetween(isoDay(born), isoDay(found));
  return age >= (minAge ?? 0) && age <= (maxAge ?? 200);
}

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const numbers = BigInt(signs.length) ** 8n;
/** Has no factor in common with the count of numbers, so that no two cases get one number; and leaves no order to be seen. */
const stride = 498_366_734_291n;

/** The number of the invented case, in the form of all numbers of cases. */
function numberOf(nth: number): string {
  let left = (BigInt(nth) * stride) % numbers;
  let text = '';
  for (let at = 0; at < 8; at += 1) {
    text += signs[Number(left % BigInt(signs.length))] ?? '';
    left /= BigInt(signs.length);
  }
  return `K-${text.slice(0, 4)}-${text.slice(4)}`;
}
