import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { FamilyRelation } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Family } from '../family/family.ts';
import { familyEntity } from '../family/family-entity.ts';
import { messages } from '../messages.ts';
import { changeFields, checkChange, checkNamed, FamilyMemberInput, withRelations, type Related } from './change-input.ts';
import { checkParents, headsOf } from './member-rules.ts';
import { membersOf, type Member } from './members.ts';
import { movePersons } from './move-persons.ts';
import { noteChange, type Moving } from './note-change.ts';
import { activeFamily } from './standing-family.ts';

const ChangeFamilyHeadInput = builder.inputType('ChangeFamilyHeadInput', {
  description: 'A family and its new head.',
  fields: (t) => ({
    ...changeFields(t),
    head: t.id({ required: true, description: 'Member who becomes the head.' }),
    formerHeadRelation: t.field({ type: FamilyRelation, description: 'Relation of the former head to the new one; required where there is one.' }),
    relations: t.field({ type: [FamilyMemberInput], description: 'Other members whose relation to the head changes by it.' }),
    stepChild: t.boolean({ description: 'One of the children is a stepchild, who may be older than a parent; default false.' }),
  }),
});

/** The places of those whose relation changes within a family. */
export function relationChanges(family: string, before: readonly Member[], after: readonly Member[]): Moving[] {
  const relations = new Map(before.map(({ id, relation }) => [id, relation]));
  return after.filter(({ id, relation }) => relations.get(id) !== relation).map(({ id, relation }) => ({
    id, before: { family, relation: relations.get(id) ?? null, lifeState: 'ACTIVE' as const }, after: { family, relation, lifeState: 'ACTIVE' as const },
  }));
}

beneficiaries.command({
  name: 'changeFamilyHead',
  description: 'Gives a family another head.',
  permission: 'family.change', entity: familyEntity, result: Family, input: ChangeFamilyHeadInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    await activeFamily(tx, input.id, 'id', problems);
    checkChange(input, problems);
    const members = await membersOf(tx, input.id);
    const [head, former] = [members.find(({ id }) => id === input.head), members.find(({ relation }) => relation === 'KEPALA_KELUARGA')];
    if (!head) problems.add('head', messages.notMember);
    else if (head === former) problems.add('head', shared.nothingToChange);
    if (former && !input.formerHeadRelation) problems.add('formerHeadRelation', shared.required);
    checkNamed('relations', input.relations ?? [], members, problems);
    const named: Related[] = [
      ...(input.relations ?? []),
      { beneficiary: input.head, relation: 'KEPALA_KELUARGA' },
      ...(former && input.formerHeadRelation ? [{ beneficiary: former.id, relation: input.formerHeadRelation }] : []),
    ];
    const after = withRelations(members, named);
    if (problems.found.length === 0 && headsOf(after) !== 1) problems.add('relations', messages.secondHead);
    checkParents(after, ['relations'], input.stepChild ?? false, problems);
    problems.refuse();
    const moving = relationChanges(input.id, members, after);
    await movePersons({ tx, ctx, touch }, moving, 'relations');
    await noteChange(tx, ctx, { kind: 'NEW_HEAD', family: input.id, happenedOn: input.happenedOn, reason: input.reason }, moving);
    await tx.family.update({ where: { id: input.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});
