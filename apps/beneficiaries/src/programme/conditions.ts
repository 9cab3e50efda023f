import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import { place, say, words, type Language } from '@pilar/subgraph/messages';
import { programmeMessages as messages } from './programme-messages.ts';

/** What must hold for aid, all of it: of the family its desil, its mark of extreme poverty and where it lives; of one and the same person the rest. */
export type Conditions = {
  desilMin?: number | null;
  desilMax?: number | null;
  extremePoor?: boolean | null;
  /** Types of welfare cases, of which one must be open; none that is sensitive. */
  caseTypes?: string[] | null;
  minAge?: number | null;
  maxAge?: number | null;
  sex?: Code<'SEX'> | null;
  areas?: string[] | null;
};

export type Condition = 'desil' | 'extremePoor' | 'areas' | 'caseTypes' | 'age' | 'sex';

/** A family, as conditions see it. */
export type FamilyFacts = { area: string; desil: number | null; extremePoor: boolean | null };
/** A person, as conditions see them: age in whole years, and types of their open cases, their family's among them. */
export type PersonFacts = { age: number | null; sex: string | null; caseTypes: readonly string[] };

/** The conditions that do not hold of the family and the person. What is not recorded does not hold. */
export function unmet(conditions: Conditions, family: FamilyFacts, person: PersonFacts | null): Condition[] {
  return [...unmetByFamily(conditions, family), ...unmetByPerson(conditions, person)];
}

/** As `unmet`, for a family with all its members: of the one who lacks least. */
export function unmetByAny(conditions: Conditions, family: FamilyFacts, members: readonly PersonFacts[]): Condition[] {
  const [least = unmetByPerson(conditions, null)] = members.map((member) => unmetByPerson(conditions, member)).toSorted((a, b) => a.length - b.length);
  return [...unmetByFamily(conditions, family), ...least];
}

function unmetByFamily({ desilMin, desilMax, extremePoor, areas }: Conditions, family: FamilyFacts): Condition[] {
  const found: Condition[] = [];
  const asksDesil = desilMin != null || desilMax != null;
  if (asksDesil && (family.desil === null || family.desil < (desilMin ?? 1) || family.desil > (desilMax ?? 10))) found.push('desil');
  if (extremePoor && family.extremePoor !== true) found.push('extremePoor');
  if (areas?.length && !areas.some((area) => covers(area, family.area))) found.push('areas');
  return found;
}

function unmetByPerson({ caseTypes, minAge, maxAge, sex }: Conditions, person: PersonFacts | null): Condition[] {
  const found: Condition[] = [];
  if (caseTypes?.length && !caseTypes.some((type) => person?.caseTypes.includes(type))) found.push('caseTypes');
  const age = person?.age ?? null;
  if ((minAge != null || maxAge != null) && (age === null || age < (minAge ?? 0) || age > (maxAge ?? 200))) found.push('age');
  if (sex && person?.sex !== sex) found.push('sex');
  return found;
}

/** Whether something is asked of a person, and not of the family alone. */
export function asksOfPersons({ caseTypes, minAge, maxAge, sex }: Conditions): boolean {
  return Boolean(caseTypes?.length) || minAge != null || maxAge != null || sex != null;
}

/** The conditions as sentences. */
export function inWords(conditions: Conditions, language: Language): string[] {
  const { desilMin, desilMax, extremePoor, caseTypes, minAge, maxAge, sex, areas } = conditions;
  const range = (from: number | null | undefined, to: number | null | undefined, what: 'desil' | 'age') => {
    if (from == null && to == null) return [];
    if (from != null && to != null) return [from === to ? say(language, messages[`${what}Is`], { from }) : say(language, messages[`${what}Between`], { from, to })];
    return [from != null ? say(language, messages[`${what}From`], { from }) : say(language, messages[`${what}To`], { to: to ?? '' })];
  };
  return [
    ...range(desilMin, desilMax, 'desil'),
    ...(extremePoor ? [say(language, messages.extremePoorIs)] : []),
    ...(areas?.length ? [say(language, messages.areasAre, { areas: areas.map((area) => say(language, messages.one, { one: place(area) })).join('; ') })] : []),
    ...(caseTypes?.length ? [say(language, messages.caseTypesAre, { types: words('PPKS_TYPE', ...caseTypes) })] : []),
    ...range(minAge, maxAge, 'age'),
    ...(sex ? [say(language, messages.sexIs, { sex: words('SEX', sex) })] : []),
  ];
}
