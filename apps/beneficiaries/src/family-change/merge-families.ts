import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import { Family } from '../family/family.ts';
import { familyEntity, familySnapshot } from '../family/family-entity.ts';
import { carryFamilyAlong } from '../merge/carry.ts';
import { checkTwice } from '../merge/merge-open.ts';
import { messages } from '../messages.ts';
import { changeFields, checkChange, checkNamed, FamilyMemberInput, withRelations } from './change-input.ts';
import { checkParents, headsOf } from './member-rules.ts';
import { membersOf } from './members.ts';
import { movePersons } from './move-persons.ts';
import { noteChange } from './note-change.ts';
import { activeFamily } from './standing-family.ts';

const MergeFamiliesInput = builder.inputType('MergeFamiliesInput', {
  description: 'Two families that become one: `id` stays.',
  fields: (t) => ({
    ...changeFields(t),
    merged: t.id({ required: true, description: 'Family whose members join the other; its id leads there from then on.' }),
    mergedVersion: t.int({ required: true, description: 'Version of that family that was read.' }),
    relations: t.field({ type: [FamilyMemberInput], required: true, description: 'Each member of the merged family with the relation to the head of the other.' }),
    stepChild: t.boolean({ description: 'One of the children is a stepchild, who may be older than a parent; default false.' }),
  }),
});

beneficiaries.command({
  name: 'mergeFamilies',
  description: 'Makes one of two families (gabung KK): the members of one join the other, and cases, proposals, finds of inventories and external ids become that family\'s. Refused where both have an open case of one type, a proposal under way, or stand in one running round. Can be taken back.',
  permission: 'family.change', entity: familyEntity, result: Family, input: MergeFamiliesInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch, lock }) => {
    const problems = new Problems(ctx);
    if (input.merged.toLowerCase() === input.id.toLowerCase()) problems.add('merged', messages.mergeSelf);
    checkChange(input, problems);
    problems.refuse();
    const before = await lock({ entity: familyEntity, path: 'merged', id: input.merged }, input.mergedVersion);
    const into = await activeFamily(tx, input.id, 'id', problems);
    const from = await activeFamily(tx, input.merged, 'merged', problems);
    const [staying, joining] = [await membersOf(tx, input.id), await membersOf(tx, input.merged)];
    checkNamed('relations', input.relations, joining, problems);
    const named = new Set(input.relations.map(({ beneficiary }) => beneficiary));
    const missing = joining.filter(({ id }) => !named.has(id)).length;
    if (missing > 0) problems.add('relations', messages.relationsNeeded, { count: missing });
    const all = [...staying, ...withRelations(joining, input.relations)];
    if (missing === 0 && all.length > 0 && headsOf(all) !== 1) problems.add('relations', headsOf(all) > 1 ? messages.secondHead : messages.noHead);
    checkParents(all, ['relations'], input.stepChild ?? false, problems);
    await checkTwice(tx, ctx, 'familyId', into.id, from.id, problems);
    problems.refuse();
    const moving = withRelations(joining, input.relations).map(({ id, relation }) => ({
      id, before: { family: input.merged, relation: joining.find((member) => member.id === id)?.relation ?? null, lifeState: 'ACTIVE' as const }, after: { family: input.id, relation, lifeState: 'ACTIVE' as const },
    }));
    await movePersons({ tx, ctx, touch }, moving, 'relations', { lived: { from: from.areaCode, to: into.areaCode } });
    await tx.family.updateMany({ where: { mergedInto: input.merged }, data: { mergedInto: input.id } });
    const merged = await tx.family.update({ where: { id: input.merged }, data: { lifeState: 'MERGED', lifeStateOn: new Date(input.happenedOn), mergedInto: input.id, version: { increment: 1 }, updatedAt: new Date() } });
    await writeTrail(tx, ctx, 'beneficiaries', 'Family', { operation: 'MERGED', mutation: 'mergeFamilies', reason: input.reason ?? null }, [{ id: input.merged, survivor: input.id, before, after: familySnapshot(merged) }]);
    const change = await noteChange(tx, ctx, { kind: 'MERGED', family: input.id, otherFamily: input.merged, happenedOn: input.happenedOn, reason: input.reason }, moving);
    await carryFamilyAlong(tx, ctx, change, input.merged, { mutation: 'mergeFamilies', reason: input.reason ?? null });
    await tx.family.update({ where: { id: input.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});
