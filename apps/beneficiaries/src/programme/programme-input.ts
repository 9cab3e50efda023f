import { today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { levelOf } from '@pilar/domain/region-code';
import { vocabulary, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { messages as shared, words } from '@pilar/subgraph/messages';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { Sex } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { listOn } from '../case-type/case-type.ts';
import type { Db } from '../db.ts';
import type { Conditions } from './conditions.ts';
import { programmeMessages as messages } from './programme-messages.ts';

export const ProgrammeConditionsInput = builder.inputType('ProgrammeConditionsInput', {
  description: 'What must hold for aid, all of it; what is left out is not asked.',
  fields: (t) => ({
    desilMin: t.int({ description: 'Least desil, 1 to 10.' }),
    desilMax: t.int({ description: 'Greatest desil, 1 to 10.' }),
    extremePoor: t.boolean({ description: 'Whether the family must be recorded as extremely poor.' }),
    caseTypes: t.stringList({ description: 'Types of welfare cases of the list in force, one of which must be open; none that is kept from lists.' }),
    minAge: t.int({ description: 'Least age in whole years.' }),
    maxAge: t.int({ description: 'Greatest age in whole years.' }),
    sex: t.field({ type: Sex, description: 'One sex only.' }),
    areas: t.field({ type: ['RegionCode'], description: 'Regions in one of which they live.' }),
  }),
});

type Facts = { name?: string | null; description?: string | null; yearFrom: number; yearTo: number | null };

/** Notes a name that is missing, a number of a person in a text, and years that cannot be; the texts without surrounding space. */
export function checkFacts({ name, description, yearFrom, yearTo }: Facts, problems: Problems): { name: string | undefined; description: string | null | undefined } {
  const texts = { name: name === undefined ? undefined : problems.requiredText('name', name, 200), description: problems.text('description', description, 4_000) };
  checkNoNumber('name', texts.name, problems);
  checkNoNumber('description', texts.description, problems);
  for (const [path, year] of [['yearFrom', yearFrom], ['yearTo', yearTo]] as const) {
    if (year !== null && (year < 1945 || year > 2100)) problems.add(path, messages.yearRange, { value: year });
  }
  if (yearTo !== null && yearTo < yearFrom) problems.add('yearTo', messages.yearsOrder, { from: yearFrom, to: yearTo });
  return texts;
}

/** What the centre and the province give is the province's to keep; a regency keeps its own and its villages'. */
export function checkLevel(level: Code<'AID_LEVEL'>, ctx: Context, problems: Problems): void {
  if ((level === 'CENTRAL' || level === 'PROVINCE') && levelOf(ctx.viewer.grant.area) !== 'PROVINCE') problems.add('ownerLevel', messages.levelProvince, { level: words('AID_LEVEL', level) });
}

/** The conditions as they are stored, without what asks nothing; notes what cannot be. */
export async function checkConditions(tx: Db, given: Conditions | null | undefined, problems: Problems): Promise<Conditions> {
  const { desilMin, desilMax, minAge, maxAge } = given ?? {};
  checkRange('desil', [['desilMin', desilMin], ['desilMax', desilMax]], [1, 10], messages.desilRange, problems);
  checkRange('age', [['minAge', minAge], ['maxAge', maxAge]], [0, 120], messages.ageRange, problems);
  for (const [index, code] of (given?.areas ?? []).entries()) if (!region(code)) problems.add(`conditions.areas.${index}`, shared.unknownRegion, { value: code });
  if (given?.caseTypes?.length) await checkTypes(tx, given.caseTypes, problems);
  const asked = Object.entries(given ?? {}).filter(([, value]) => value != null && value !== false && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(asked.map(([key, value]) => [key, Array.isArray(value) ? [...new Set(value)] : value]));
}

type Bound = readonly [field: string, value: number | null | undefined];

function checkRange(_what: string, [from, to]: readonly [Bound, Bound], [least, greatest]: readonly [number, number], wrong: { id: string; en: string }, problems: Problems): void {
  for (const [field, value] of [from, to]) if (value != null && (value < least || value > greatest)) problems.add(`conditions.${field}`, wrong, { value });
  if (from[1] != null && to[1] != null && to[1] < from[1]) problems.add(`conditions.${to[0]}`, messages.rangeOrder, { from: from[1], to: to[1] });
}

/**
 * A programme is everybody's to read, and who receives it is known to many: a type that is kept from lists would be told by it.
 * So nobody makes one a condition, who may read such cases included.
 */
async function checkTypes(tx: Db, codes: readonly string[], problems: Problems): Promise<void> {
  const types = new Map((await listOn(tx, today()))?.types.map((type) => [type.code, type]));
  const known = new Set(vocabulary('PPKS_TYPE').map(({ code }) => code));
  for (const [index, code] of codes.entries()) {
    const type = types.get(code);
    if (!type || !known.has(code)) problems.add(`conditions.caseTypes.${index}`, messages.unknownType, { value: code.slice(0, 20) });
    else if (type.sensitivities.length > 0) problems.add(`conditions.caseTypes.${index}`, messages.sensitiveType, { value: words('PPKS_TYPE', code) });
  }
}

/** Ids of the law that an input names; undefined where it names none of it anew. */
export async function namedLaw(tx: Db, ids: readonly string[] | null | undefined, problems: Problems): Promise<string[] | undefined> {
  if (ids == null) return undefined;
  const found = await beneficiaries.resolveReferences(tx, ids.map((id, index) => ({ path: `legalBases.${index}`, type: 'LegalBasis', id })), problems);
  return [...new Set([...found.values()].map(({ id }) => id))];
}
