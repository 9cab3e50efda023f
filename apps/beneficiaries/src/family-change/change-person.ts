import { Problems } from '@pilar/subgraph/problems';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { changed, day } from '@pilar/subgraph/entity';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Step } from '@pilar/subgraph/commands';
import { checkHere } from '../arriving.ts';
import { Beneficiary, FamilyRelation } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { familyEntity } from '../family/family-entity.ts';
import { messages } from '../messages.ts';
import { changeFields, checkChange, checkNamed, FamilyMemberInput, withRelations, type Related } from './change-input.ts';
import { relationChanges } from './change-head.ts';
import { checkParents, headsOf, refuseSecondHead } from './member-rules.ts';
import { membersOf } from './members.ts';
import { movePersons } from './move-persons.ts';
import { noteChange, type Moving } from './note-change.ts';
import { activePerson, dissolve } from './standing-family.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Who follows a head that is gone. */
function successionFields(t: InputFields) {
  return {
    newHead: t.id({ description: 'Member who becomes the head; required where a head leaves members behind.' }),
    relations: t.field({ type: [FamilyMemberInput], description: 'Other members whose relation to the head changes by it.' }),
  };
}

type Leaving = { id: string; happenedOn: string; reason?: string | null; newHead?: string | null; relations?: readonly Related[] | null };

/** The family somebody is in; null where it lives elsewhere by now, without them: it is no family of theirs that anything could be noted of. */
async function seenFamily(tx: Db, id: string | null): Promise<string | null> {
  return id === null ? null : (await tx.family.findUnique({ where: { id }, select: { id: true } }))?.id ?? null;
}

/** The members left behind, with their relations to the head that follows; notes what is wrong with it. */
async function behind(tx: Db, { id, newHead, relations }: Leaving, family: string, wasHead: boolean, problems: Problems): Promise<Moving[]> {
  const others = (await membersOf(tx, family)).filter((member) => member.id !== id);
  checkNamed('relations', relations ?? [], others, problems);
  if (newHead != null && (!wasHead || others.length === 0)) problems.add('newHead', messages.notHead);
  if (newHead != null && !others.some((member) => member.id === newHead)) problems.add('newHead', messages.notMember);
  if (wasHead && others.length > 0 && newHead == null) problems.add('newHead', messages.newHeadNeeded, { count: others.length });
  const after = withRelations(others, [...(relations ?? []), ...(newHead == null ? [] : [{ beneficiary: newHead, relation: 'KEPALA_KELUARGA' as const }])]);
  if (problems.found.length === 0 && others.length > 0 && headsOf(after) > 1) problems.add('relations', messages.secondHead);
  return relationChanges(family, others, after);
}

/** Takes somebody out of the family they are in; the family goes on under the head that follows, or is no longer there. */
async function leave({ tx, ctx, touch }: Pick<Step<unknown, Db>, 'tx' | 'ctx' | 'touch'>, input: Leaving, kind: 'DIED' | 'LEFT', own: Moving, family: string, followed: Moving[]): Promise<void> {
  await noteChange(tx, ctx, { kind, family, happenedOn: input.happenedOn, reason: input.reason }, [own, ...followed]);
  await tx.beneficiary.update({
    where: { id: own.id },
    data: { familyId: own.after.family, relation: own.after.relation, lifeState: own.after.lifeState, ...(kind === 'DIED' ? { lifeStateOn: new Date(input.happenedOn) } : {}), version: { increment: 1 }, updatedAt: new Date() },
  });
  await movePersons({ tx, ctx, touch }, followed, 'relations');
  await touch({ entity: familyEntity, path: 'id', id: family }, async () => {
    // Asked once the family is held: of the last two who leave at once, one closes the door.
    if ((await membersOf(tx, family)).length === 0) await dissolve(tx, family, input.happenedOn);
    else await tx.family.update({ where: { id: family }, data: { version: { increment: 1 }, updatedAt: new Date() } });
  });
}

beneficiaries.command({
  name: 'recordDeath',
  description: 'Records that a person served has died. A head who leaves members behind is followed by one of them.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('RecordDeathInput', { description: 'Who has died.', fields: (t) => ({ ...changeFields(t), ...successionFields(t) }) }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await activePerson(tx, input.id, problems);
    checkChange(input, problems);
    const born = day(was.birthDate);
    if (born !== null && input.happenedOn < born) problems.add('happenedOn', messages.diedBeforeBirth, { value: input.happenedOn, birth: born });
    const place = { family: was.familyId, relation: was.relation as Code<'FAMILY_RELATION'> | null };
    const family = await seenFamily(tx, was.familyId);
    const followed = family === null ? [] : await behind(tx, input, family, was.relation === 'KEPALA_KELUARGA', problems);
    problems.refuse();
    const own: Moving = { id: input.id, before: { ...place, lifeState: 'ACTIVE' }, after: { ...place, lifeState: 'DECEASED' } };
    // Of who is in no family no change is noted: their own history tells it, and undoDeath takes it back.
    if (family !== null) await leave({ tx, ctx, touch }, input, 'DIED', own, family, followed);
    else await tx.beneficiary.update({ where: { id: input.id }, data: { familyId: null, relation: null, lifeState: 'DECEASED', lifeStateOn: new Date(input.happenedOn), version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});

beneficiaries.command({
  name: 'leaveFamily',
  description: 'Records that somebody is no longer in their family and in no other.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('LeaveFamilyInput', { description: 'Who leaves.', fields: (t) => ({ ...changeFields(t), ...successionFields(t) }) }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await activePerson(tx, input.id, problems);
    checkChange(input, problems);
    if (was.familyId === null) problems.add('id', shared.nothingToChange);
    const family = await seenFamily(tx, was.familyId);
    const followed = family === null ? [] : await behind(tx, input, family, was.relation === 'KEPALA_KELUARGA', problems);
    problems.refuse();
    const own: Moving = { id: input.id, before: { family: was.familyId, relation: was.relation as Code<'FAMILY_RELATION'>, lifeState: 'ACTIVE' }, after: { family: null, relation: null, lifeState: 'ACTIVE' } };
    if (family !== null) await leave({ tx, ctx, touch }, input, 'LEFT', own, family, followed);
    else await tx.beneficiary.update({ where: { id: input.id }, data: { familyId: null, relation: null, ...changed() } });
    return input.id;
  },
});

beneficiaries.command({
  name: 'joinFamily',
  description: 'Records that somebody who is in no family joins one.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('JoinFamilyInput', {
    description: 'Who joins which family.',
    fields: (t) => ({
      ...changeFields(t),
      family: t.id({ required: true, description: 'The family (Family).' }),
      relation: t.field({ type: FamilyRelation, required: true, description: 'Relation to its head.' }),
      stepChild: t.boolean({ description: 'A stepchild, who may be older than a parent; default false.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await activePerson(tx, input.id, problems);
    checkChange(input, problems);
    if (was.familyId !== null) problems.add('id', messages.memberElsewhere);
    const family = isId(input.family) ? await tx.family.findUnique({ where: { id: input.family } }) : null;
    if (!family) problems.add('family', shared.unknownReference, { type: 'Family', value: input.family.slice(0, 60) });
    else if (family.lifeState !== 'ACTIVE' && family.lifeState !== 'DISSOLVED') problems.add('family', messages.familyNotActive, { state: label('FAMILY_STATE', family.lifeState, ctx.language).toLowerCase() });
    if (family) checkHere('family', family, problems);
    problems.refuse();
    await touch({ entity: familyEntity, path: 'family', id: input.family }, async () => {
      // Asked once the family is held: its head may leave at that very moment.
      const members = await membersOf(tx, input.family);
      refuseSecondHead(ctx, members, input.relation);
      const all = [...members, { id: input.id, relation: input.relation, sex: was.sex, birthDate: day(was.birthDate) }];
      if (headsOf(all) === 0) problems.add('relation', messages.noHead);
      checkParents(all, ['relation'], input.stepChild ?? false, problems);
      problems.refuse();
      await noteChange(tx, ctx, { kind: 'JOINED', family: input.family, happenedOn: input.happenedOn, reason: input.reason }, [
        { id: input.id, before: { family: null, relation: null, lifeState: 'ACTIVE' }, after: { family: input.family, relation: input.relation, lifeState: 'ACTIVE' } },
      ]);
      await tx.beneficiary.update({ where: { id: input.id }, data: { familyId: input.family, relation: input.relation, version: { increment: 1 }, updatedAt: new Date() } });
      await tx.family.update({ where: { id: input.family }, data: { lifeState: 'ACTIVE', lifeStateOn: null, version: { increment: 1 }, updatedAt: new Date() } });
    });
    return input.id;
  },
});
