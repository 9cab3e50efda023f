import type { Code } from '../vocabulary.ts';
import { compareDates, digitsApart, type DateAgreement } from './compare-dates.ts';
import { compareNames, compareNamesOf, type NameAgreement } from './compare-names.ts';
import { personName, type PersonName } from './person-name.ts';

/** What is compared of a person. Numbers whole and the mother's name, in memory only. */
export type Compared = {
  name: string; aliases: readonly string[]; sex: string | null; birthDate: string | null; village: string; family: string | null;
  nik: string | null; formerNiks: readonly string[]; mother: string | null;
};

/** Why two records may be one person's, or not. */
export type MatchReason = Code<'MATCH_REASON'>;
/** How likely two records are one person's, 0 to 1, and why. */
export type Match = { score: number; reasons: MatchReason[] };

/** From this score on somebody is asked to look: where too many found and too many missed weigh alike in the registers that the bits were fitted to. */
export const likely = 0.45;

type Place = 'FAMILY' | 'VILLAGE' | 'DISTRICT' | 'ELSEWHERE';
/** LIKE: the names may be one, as two names of a person may; NEITHER: known of none of the two, as happens to one person twice more than to two; UNKNOWN: of one. */
type Mother = 'SAME' | 'LIKE' | 'SAME_FAMILY' | 'OTHER' | 'UNKNOWN' | 'NEITHER';
type Number = 'SAME' | 'FORMER' | 'DIGIT' | 'SERIAL' | 'OTHER' | 'UNKNOWN' | 'NEITHER';

/** What two records have in common, and what sets them apart. */
export type Agreements = { name: NameAgreement; words: 1 | 2 | 3; date: DateAgreement; place: Place; families: 'APART' | 'OPEN'; mother: Mother; sex: 'SAME' | 'OTHER' | 'UNKNOWN'; number: Number; sibling: boolean };

/** What each agreement speaks for one person, in bits; fitted by logistic regression to registers of `bench/duplicate-data.ts` of other seeds than the one that reports. */
export const bits = {
  /** What name and day say together: a mistyped name under a mistyped day is less than the two, a short one less still. Of another name they say nothing. */
  nameAndDate: {
    SAME: { SAME: 4.2, SWAPPED: 3.5, DIGIT: 2.3, YEAR: 2.6, UNKNOWN: -1.5, OTHER: -10 },
    SPELLING: { SAME: 4.9, SWAPPED: 1.8, DIGIT: 3.4, YEAR: 1.3, UNKNOWN: -1.2, OTHER: -9 },
    TYPO: { SAME: 4.6, SWAPPED: 1.4, DIGIT: 2.6, YEAR: 0.8, UNKNOWN: -0.9, OTHER: -11 },
    SHORT: { SAME: 1.9, SWAPPED: 1.7, DIGIT: -2.1, YEAR: -2.8, UNKNOWN: -6.2, OTHER: -14 },
    LETTER: { SAME: -0.7, SWAPPED: -3.3, DIGIT: -4, YEAR: -3.4, UNKNOWN: -4.2, OTHER: -20 },
    WEAK: { SAME: -0.3, SWAPPED: -0.1, DIGIT: -0.6, YEAR: -2.3, UNKNOWN: -3.7, OTHER: -14 },
    OTHER: { SAME: 0, SWAPPED: 0, DIGIT: 0, YEAR: 0, UNKNOWN: 0, OTHER: 0 },
  },
  words: { 1: -2, 2: 0, 3: 1.5 },
  place: { FAMILY: 6.3, VILLAGE: 3, DISTRICT: 1.9, ELSEWHERE: 0 },
  /** Whoever is entered twice is mostly entered alone the second time. */
  families: { APART: -2.1, OPEN: 0 },
  mother: { SAME: 5.7, LIKE: 1.6, SAME_FAMILY: 2, OTHER: -6.7, UNKNOWN: 0, NEITHER: 1.5 },
  sex: { SAME: 0, OTHER: -0.4, UNKNOWN: 0 },
  /** The same number outweighs everything (rule 6), as does one that somebody had before. */
  number: { SAME: 40, FORMER: 30, DIGIT: 4.4, SERIAL: 1.8, OTHER: -7.3, UNKNOWN: 0, NEITHER: -0.1 },
  /** Brothers and sisters, twins among them: of another name in one family, or a letter apart in one family on one day. Only a number speaks against it. */
  sibling: -25.5,
  /** That two of the register who share nothing are one. */
  beforehand: -0.8,
} as const satisfies Record<string, number | object>;

const reasons = {
  number: { SAME: 'SAME_NIK', FORMER: 'FORMER_NIK', DIGIT: 'NIK_DIGIT', SERIAL: 'NIK_DIGIT', OTHER: 'OTHER_NIK', UNKNOWN: null, NEITHER: null },
  name: { SAME: 'SAME_NAME', SPELLING: 'NAME_SPELLING', TYPO: 'NAME_TYPO', SHORT: 'NAME_SHORT', LETTER: 'NAME_LETTER', WEAK: 'NAME_WEAK', OTHER: 'OTHER_NAME' },
  date: { SAME: 'SAME_BIRTH', SWAPPED: 'BIRTH_SWAPPED', DIGIT: 'BIRTH_DIGIT', YEAR: 'BIRTH_YEAR', UNKNOWN: null, OTHER: 'OTHER_BIRTH' },
  place: { FAMILY: 'SAME_FAMILY', VILLAGE: 'SAME_VILLAGE', DISTRICT: 'SAME_DISTRICT', ELSEWHERE: null },
  families: { APART: null, OPEN: null },
  mother: { SAME: 'SAME_MOTHER', LIKE: 'LIKE_MOTHER', SAME_FAMILY: 'SAME_MOTHER', OTHER: 'OTHER_MOTHER', UNKNOWN: null, NEITHER: null },
  sex: { SAME: null, OTHER: 'OTHER_SEX', UNKNOWN: null },
} as const satisfies Record<string, Record<string, MatchReason | null>>;

/** Scores two records (rule 6). Symmetric. Twins and siblings differ in their names, namesakes in all else. */
export function scorePair(one: Compared, other: Compared): Match {
  // Another day of birth is outweighed by a number alone; most who are compared end here.
  if (compareDates(one.birthDate, other.birthDate) === 'OTHER' && ['UNKNOWN', 'NEITHER', 'SERIAL', 'OTHER'].includes(numberOf(one, other))) return { score: 0, reasons: ['OTHER_BIRTH'] };
  const found = agreementsOf(one, other);
  const kinds = Object.keys(reasons) as (keyof typeof reasons)[];
  // Family, village and mother speak for nothing between brothers and sisters.
  const counted = found.sibling ? bits.sibling + bits.number[found.number] : bits.beforehand + bitsOf(found);
  return { score: Math.round(1000 / (1 + 2 ** -counted)) / 1000, reasons: kinds.flatMap((kind) => (reasons[kind] as Record<string, MatchReason | null>)[found[kind]] ?? []) };
}

function bitsOf({ name, date, words, place, families, mother, sex, number }: Agreements): number {
  return bits.nameAndDate[name][date] + bits.words[words] + bits.place[place] + bits.families[families] + bits.mother[mother] + bits.sex[sex] + bits.number[number];
}

/** Compares two records, field by field. */
export function agreementsOf(one: Compared, other: Compared): Agreements {
  const [names, others] = [namesOf(one).own, namesOf(other).own];
  const [name, date, place] = [compareNamesOf(names, others), compareDates(one.birthDate, other.birthDate), placeOf(one, other)];
  const words = Math.max(1, Math.min(3, names[0]?.words.length ?? 1, others[0]?.words.length ?? 1)) as 1 | 2 | 3;
  const number = numberOf(one, other);
  const twins = place === 'FAMILY' && date === 'SAME' && (name === 'LETTER' || (number === 'SERIAL' && !['SAME', 'SPELLING', 'TYPO'].includes(name)));
  return { name, words, date, place, families: familiesOf(one, other), mother: motherOf(one, other, place), sex: agreeing(one.sex, other.sex), number, sibling: twins || name === 'OTHER' };
}

type Names = { own: PersonName[]; mother: PersonName | null };
const read = new WeakMap<Compared, Names>();

/** The names of a record, read once for all comparisons with others. */
function namesOf(one: Compared): Names {
  const known = read.get(one) ?? { own: [one.name, ...one.aliases].map(personName), mother: one.mother === null ? null : personName(one.mother) };
  read.set(one, known);
  return known;
}

/** The same number is the same person (rule 6), and so is one that somebody had before. Of two a digit apart one may be mistyped; but the serials of twins follow each other. */
function numberOf(one: Compared, other: Compared): Number {
  if (one.nik !== null && one.nik === other.nik) return 'SAME';
  if ((one.nik !== null && other.formerNiks.includes(one.nik)) || (other.nik !== null && one.formerNiks.includes(other.nik))) return 'FORMER';
  if (one.nik === null && other.nik === null) return 'NEITHER';
  if (one.nik === null || other.nik === null) return 'UNKNOWN';
  if (!digitsApart(one.nik, other.nik)) return 'OTHER';
  return one.nik.slice(0, 12) === other.nik.slice(0, 12) && Math.abs(Number(one.nik.slice(12)) - Number(other.nik.slice(12))) <= 2 ? 'SERIAL' : 'DIGIT';
}

function placeOf(one: Compared, other: Compared): Place {
  if (one.family !== null && one.family === other.family) return 'FAMILY';
  if (one.village === other.village) return 'VILLAGE';
  return one.village.slice(0, 8) === other.village.slice(0, 8) ? 'DISTRICT' : 'ELSEWHERE';
}

function familiesOf(one: Compared, other: Compared): Agreements['families'] {
  return one.family !== null && other.family !== null && one.family !== other.family ? 'APART' : 'OPEN';
}

/** One family mostly has one mother: that says little more than the family does. */
function motherOf(one: Compared, other: Compared, place: Place): Mother {
  const [mother, against] = [namesOf(one).mother, namesOf(other).mother];
  if (mother === null || against === null) return mother === against ? 'NEITHER' : 'UNKNOWN';
  const name = compareNames(mother, against);
  if (name === 'OTHER' || name === 'WEAK') return 'OTHER';
  return place === 'FAMILY' ? 'SAME_FAMILY' : name === 'SAME' || name === 'SPELLING' ? 'SAME' : 'LIKE';
}

function agreeing(one: string | null, other: string | null): 'SAME' | 'OTHER' | 'UNKNOWN' {
  return one === null || other === null ? 'UNKNOWN' : one === other ? 'SAME' : 'OTHER';
}
