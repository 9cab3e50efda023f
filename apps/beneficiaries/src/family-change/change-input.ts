import type { Code } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { FamilyRelation } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { messages } from '../messages.ts';
import type { Member } from './members.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
/** A member with the relation they are to have. */
export type Related = { beneficiary: string; relation: Code<'FAMILY_RELATION'> };

export const FamilyMemberInput = builder.inputType('FamilyMemberInput', {
  description: 'A member and the relation they are to have.',
  fields: (t) => ({
    beneficiary: t.id({ required: true, description: 'The person (Beneficiary).' }),
    relation: t.field({ type: FamilyRelation, required: true, description: 'Relation to the head.' }),
  }),
});

/** Input fields of every change of a family. */
export function changeFields(t: InputFields) {
  return {
    ...beneficiaries.correctionFields(t),
    happenedOn: t.field({ type: 'Date', required: true, description: 'Day on which it happened; not in the future.' }),
  };
}

/** Notes a day that has not come, and a number in the reason. */
export function checkChange({ happenedOn, reason }: { happenedOn: string; reason?: string | null }, problems: Problems): void {
  checkDay('happenedOn', happenedOn, problems);
  textWithoutNumber('reason', reason, 300, problems);
}

/** Notes persons who are no members, or are named twice. */
export function checkNamed(path: string, named: readonly Related[], members: readonly Member[], problems: Problems): void {
  const known = new Set(members.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [at, { beneficiary }] of named.entries()) {
    if (!known.has(beneficiary)) problems.add(`${path}.${at}.beneficiary`, messages.notMember);
    else if (seen.has(beneficiary)) problems.add(`${path}.${at}.beneficiary`, messages.memberTwice);
    seen.add(beneficiary);
  }
}

/** The members with the relations that are named for some of them. */
export function withRelations<M extends Member>(members: readonly M[], named: readonly Related[]): M[] {
  const relations = new Map(named.map(({ beneficiary, relation }) => [beneficiary, relation]));
  return members.map((member) => ({ ...member, relation: relations.get(member.id) ?? member.relation }));
}
