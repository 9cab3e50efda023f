import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { asDay, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { standingId } from '../person/person-merges.ts';
import { levelsOf, missingDecree, unmetAge } from './pillar-rules.ts';
import { checkDecreeDate } from './pillar-steps.ts';

/** Who serves, as far as a term keeps it. */
export type Serving = { id: string; fullName: string; /** Birth date (ISO), where it is known. */ born: string | null };

/** What is said of a term that begins, by hand or from a file; dates ISO. */
export type NewTermInput = {
  type: Code<'PILLAR_TYPE'>; area: string; state: Code<'PILLAR_STATE'>; position?: Code<'PILLAR_POSITION'> | null;
  appointer?: Code<'APPOINTER'> | null; decreeNumber?: string | null; decreeDate?: string | null; validFrom?: string | null; validTo?: string | null;
  memberNumber?: string | null; employer?: string | null; overrideReason?: string | null; endReason?: Code<'PILLAR_END_REASON'> | null; endedOn?: string | null;
};

/** A term as stored, without its person. */
export type NewTerm = Required<{ [Key in keyof NewTermInput]: Exclude<NewTermInput[Key], undefined> }> & { position: Code<'PILLAR_POSITION'> };

/** The person who is to serve; notes one that is not in the viewer's area, and one who has died. */
export async function servingPerson(tx: Db, id: string, problems: Problems, path = 'person'): Promise<Serving> {
  const person = isId(id) ? await tx.person.findUnique({ where: { id: await standingId(tx, id) }, select: { id: true, fullName: true, deceasedOn: true, private: { select: { birthDate: true } } } }) : null;
  if (!person) problems.add(path, shared.unknownReference, { type: 'Person', value: id.slice(0, 60) });
  else if (person.deceasedOn) problems.add(path, messages.hasDied, { date: day(person.deceasedOn) ?? '' });
  return { id: person?.id ?? '', fullName: person?.fullName ?? '', born: day(person?.private?.birthDate ?? null) };
}

/** The term that the input describes; notes what is wrong with it. */
export function newTerm(input: NewTermInput, problems: Problems): NewTerm {
  const position = input.position ?? 'MEMBER';
  problems.area('area', input.area, { levels: levelsOf(input.type, position) });
  const decreeNumber = problems.text('decreeNumber', input.decreeNumber, 100) ?? null;
  const memberNumber = problems.text('memberNumber', input.memberNumber, 60) ?? null;
  const employer = problems.text('employer', input.employer, 200) ?? null;
  const overrideReason = problems.text('overrideReason', input.overrideReason) ?? null;
  for (const field of missingDecree(input)) problems.add(field, messages.decreeNeeded);
  checkDecreeDate(input.decreeDate, problems);
  const { validFrom = null, validTo = null } = input;
  if (validFrom && validTo && validTo < validFrom) problems.add('validTo', messages.termOrder);
  const over = input.state === 'ENDED';
  const endedOn = over ? input.endedOn ?? validTo : null;
  if (over && !endedOn) problems.add('endedOn', messages.endNeeded);
  if (endedOn && endedOn > today()) problems.add('endedOn', messages.endInFuture, { value: endedOn });
  if (!over && (input.endedOn || input.endReason)) problems.add(input.endedOn ? 'endedOn' : 'endReason', messages.notEnded);
  return {
    type: input.type, area: input.area, state: input.state, position, appointer: input.appointer ?? null, decreeNumber, decreeDate: input.decreeDate ?? null, validFrom, validTo,
    memberNumber, employer, overrideReason, endReason: over ? input.endReason ?? 'TERM_END' : null, endedOn,
  };
}

/** Notes a person whose age does not fit when their term begins (rule 12), unless somebody gives a reason for it. */
export function checkAge({ type, state, validFrom, overrideReason }: Pick<NewTerm, 'type' | 'state' | 'validFrom' | 'overrideReason'>, born: string | null, problems: Problems, path = 'person'): void {
  const limit = state === 'ENDED' || overrideReason ? null : unmetAge(type, born, validFrom ?? today());
  if (limit) problems.add(path, limit.max === null ? messages.tooYoung : messages.ageLimit, { type: words('PILLAR_TYPE', type), min: limit.min, max: limit.max ?? 0 });
}

/** Enters the term and gives its id. */
export async function enterTerm(tx: Db, ctx: Context, { person, predecessorId, caveats, area, ...term }: NewTerm & { person: Serving; predecessorId: string | null; caveats: Caveat[] }): Promise<string> {
  const id = newId();
  await tx.pillar.create({
    data: {
      ...term, id, personId: person.id, personName: person.fullName, areaCode: area, ownerCode: ctx.viewer.grant.area, predecessorId, caveats,
      decreeDate: asDay(term.decreeDate), validFrom: asDay(term.validFrom), validTo: asDay(term.validTo), endedOn: asDay(term.endedOn), stateSince: asDay(term.endedOn ?? term.validFrom),
    },
  });
  return id;
}
