import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { sql } from '@pilar/subgraph/sql';
import { label } from '@pilar/domain/vocabulary';
import { checkHere } from '../arriving.ts';
import type { Db } from '../db.ts';
import { listOn } from '../case-type/case-type.ts';
import { knownTo } from './as-told.ts';
import { caseMessages as messages } from './case-messages.ts';
import { ageOn, isError, misfits, openStates, type Misfit } from './case-rules.ts';

type Given<Value> = Value | null | undefined;
/** Whom an input is about. */
export type SubjectInput = { beneficiary?: Given<string>; family?: Given<string>; unit?: Given<Code<'CASE_UNIT'>>; groupName?: Given<string>; persons?: Given<number>; area?: Given<string> };

/** Whom a case is about, as its row says it. */
export type Subject = {
  unit: Code<'CASE_UNIT'>; beneficiaryId: string | null; familyId: string | null; groupName: string | null; persons: number | null;
  sex: string | null; bornOn: Date | null; areaCode: string;
};

const nobody = { beneficiaryId: null, familyId: null, groupName: null, persons: null, sex: null, bornOn: null };
const mostPersons = 100_000;

/** Whom the input names: a person, a family, or a group with its village and number. Notes what is missing; null then. */
export async function readSubject(tx: Db, input: SubjectInput, problems: Problems): Promise<Subject | null> {
  const named = [input.beneficiary, input.family, input.groupName].filter((one) => one != null);
  if (named.length !== 1) {
    problems.add('beneficiary', messages.oneSubject);
    return null;
  }
  if (input.groupName != null) return readGroup(input, problems);
  for (const field of ['unit', 'persons', 'area'] as const) if (input[field] != null) problems.add(field, messages.onlyOfGroup);
  const path = input.beneficiary == null ? 'family' : 'beneficiary';
  const id = String(input[path]);
  const row = isId(id) ? await findSubject(tx, path, id) : null;
  if (!row) {
    problems.add(path, shared.unknownReference, { type: path === 'family' ? 'Family' : 'Beneficiary', value: id.slice(0, 60) });
    return null;
  }
  checkHere(path, row, problems);
  if (row.lifeState !== 'ACTIVE') problems.add(path, messages.subjectGone, { state: label(path === 'family' ? 'FAMILY_STATE' : 'LIFE_STATE', row.lifeState, problems.language) });
  const { areaCode } = row;
  return 'sex' in row ? { ...nobody, unit: 'PERSON', beneficiaryId: row.id, sex: row.sex, bornOn: row.birthDate, areaCode } : { ...nobody, unit: 'FAMILY', familyId: row.id, areaCode };
}

function findSubject(tx: Db, path: 'family' | 'beneficiary', id: string) {
  return path === 'family' ? tx.family.findUnique({ where: { id } }) : tx.beneficiary.findUnique({ where: { id } });
}

function readGroup(input: SubjectInput, problems: Problems): Subject | null {
  const groupName = problems.requiredText('groupName', input.groupName, 200);
  if (input.unit !== 'GROUP' && input.unit !== 'COMMUNITY') problems.add('unit', messages.groupUnit);
  if (input.persons == null || input.persons < 1 || input.persons > mostPersons) problems.add('persons', messages.groupPersons);
  if (input.area == null) problems.add('area', messages.groupArea);
  problems.area('area', input.area, { levels: ['VILLAGE'] });
  return { ...nobody, unit: input.unit === 'COMMUNITY' ? 'COMMUNITY' : 'GROUP', groupName, persons: input.persons ?? null, areaCode: input.area ?? '' };
}

/** The type of that code on the day of finding; noted where there is none. */
export async function readType(tx: Db, code: string, foundOn: string, problems: Problems) {
  return typeIn(await listOn(tx, foundOn), code, foundOn, problems);
}

/** The type of that code in the list that held on that day; noted at the path where there is none. */
export function typeIn(list: Awaited<ReturnType<typeof listOn>>, code: string, foundOn: string, problems: Problems, path = 'type') {
  if (!list) problems.add('foundOn', messages.noListThen, { value: foundOn });
  const type = list?.types.find((one) => one.code === code.trim().toUpperCase());
  if (list && !type) problems.add(path, messages.unknownType, { value: code.slice(0, 20), list: list.legalBasis });
  return type ?? null;
}

export type FoundType = NonNullable<ReturnType<typeof typeIn>>;
/** Marks the caveats that rule 27 writes, so that a correction writes them anew. */
const ofRule27 = 'type';

/** Notes where the type does not fit (rule 27): an error for types of children; for others a caveat that comes back. */
export function checkFit(type: FoundType, subject: Subject, foundOn: string, problems: Problems, caveats: readonly Caveat[], path = 'type'): Caveat[] {
  const { language } = problems;
  const bornOn = day(subject.bornOn);
  const ages = `${type.minAge ?? 0}–${type.maxAge ?? '…'}`;
  const words: Record<Misfit, [keyof typeof messages, Record<string, string | number>]> = {
    unit: ['unitMismatch', { type: type.code, meant: label('CASE_UNIT', type.unit, language), given: label('CASE_UNIT', subject.unit, language) }],
    age: ['ageMismatch', { type: type.code, meant: ages, age: bornOn === null ? '' : ageOn(bornOn, foundOn) }],
    ageUnknown: ['ageUnknown', { type: type.code, meant: ages }],
    sex: ['sexMismatch', { type: type.code, meant: label('SEX', type.sex ?? '', language) }],
  };
  const found = misfits(type, { unit: subject.unit, bornOn, sex: subject.sex }, foundOn);
  for (const misfit of found) if (isError(type, misfit)) problems.add(path, messages[words[misfit][0]], words[misfit][1]);
  const kept = found.filter((misfit) => !isError(type, misfit)).map((misfit): Caveat => ({
    // Kept in the office's language, whoever caused it.
    field: ofRule27, kind: misfit === 'ageUnknown' ? 'UNCONFIRMED' : 'CONTRADICTORY', text: say('id', messages[words[misfit][0]], words[misfit][1]),
  }));
  return [...caveats.filter(({ field }) => field !== ofRule27), ...kept];
}

/** Names a case of somebody and of a type: two that are entered at once wait for each other under it. */
export const caseKey = (subject: string, type: string) => `case:${subject}:${type}`;

/** Refuses a second open case of one type. Two at once wait for each other; of a sensitive type it is said to those alone who may know, and not to whoever reported the first: whether it is refused would tell whether that goes on. */
export async function refuseSecond(tx: Db, ctx: Context, { beneficiaryId, familyId }: Pick<Subject, 'beneficiaryId' | 'familyId'>, type: { code: string }, own: string | null): Promise<void> {
  const subject = beneficiaryId ?? familyId;
  if (subject === null) return;
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${caseKey(subject, type.code)}, 0))`);
  const open = await tx.welfareCase.findFirst({ where: { beneficiaryId, familyId, typeCode: type.code, state: { in: [...openStates] }, ...knownTo(ctx), ...(own && { id: { not: own } }) }, select: { id: true } });
  if (open) throw new Duplicate(say(ctx.language, messages.openAlready, { type: type.code }), ['type'], open.id);
}
