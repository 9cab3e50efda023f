import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import { Family } from '../family/family.ts';
import { familyEntity } from '../family/family-entity.ts';
import { cardColumns, newFamily, readFamily } from '../family/read-family.ts';
import { messages } from '../messages.ts';
import { refuseTakenCard } from '../numbers.ts';
import { changeFields, checkChange, checkNamed, FamilyMemberInput, withRelations } from './change-input.ts';
import { checkParents, headsOf } from './member-rules.ts';
import { membersOf } from './members.ts';
import { movePersons } from './move-persons.ts';
import { noteChange } from './note-change.ts';
import { activeFamily } from './standing-family.ts';

const SplitFamilyInput = builder.inputType('SplitFamilyInput', {
  description: 'A family from which a new one is made (pecah KK).',
  fields: (t) => ({
    ...changeFields(t),
    members: t.field({ type: [FamilyMemberInput], required: true, description: 'Who leaves, with the relation to the new head, who is among them.' }),
    area: t.field({ type: 'RegionCode', description: 'Village the new family lives in; that of the old one when left out.' }),
    address: t.string({ description: 'Its address; that of the old one when left out.' }),
    rt: t.string({ description: 'RT.' }),
    rw: t.string({ description: 'RW.' }),
    cardNumber: t.field({ type: 'Nik', description: 'Number of its family card, where it has one already.' }),
    stepChild: t.boolean({ description: 'One of the children is a stepchild, who may be older than a parent; default false.' }),
  }),
});

beneficiaries.command({
  name: 'splitFamily',
  description: 'Makes a new family of some members of one (pecah KK); the head stays. Answers the old family; the new one stands in its changes.',
  permission: 'family.change', entity: familyEntity, result: Family, input: SplitFamilyInput, limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await activeFamily(tx, input.id, 'id', problems);
    checkChange(input, problems);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const read = readFamily(input, problems, newFamily);
    const members = await membersOf(tx, input.id);
    checkNamed('members', input.members, members, problems);
    const named = new Set(input.members.map(({ beneficiary }) => beneficiary));
    const leaving = withRelations(members.filter(({ id }) => named.has(id)), input.members);
    if (members.some(({ id, relation }) => named.has(id) && relation === 'KEPALA_KELUARGA')) problems.add('members', messages.headLeaves);
    else if (problems.found.length === 0 && headsOf(leaving) !== 1) problems.add('members', messages.noHead);
    checkParents(leaving, ['members'], input.stepChild ?? false, problems);
    problems.refuse();
    if (read.cardNumber) await refuseTakenCard(tx, ctx, read.cardNumber, null);
    const family = newId();
    const { address, rt, rw } = read.columns;
    const area = input.area ?? was.areaCode;
    await tx.family.create({
      data: { ...cardColumns(family, read.cardNumber), id: family, areaCode: area, ownerCode: ctx.viewer.grant.area, ...(address == null ? { address: was.address, rt: was.rt, rw: was.rw } : { address, rt, rw }) },
    });
    const after = await familyEntity.snapshot(tx, family);
    if (!after) throw new Error('splitFamily made a family that cannot be read');
    await writeTrail(tx, ctx, 'beneficiaries', 'Family', { operation: 'CREATED', mutation: 'splitFamily', reason: input.reason ?? null }, [{ id: family, before: null, after }]);
    const moving = leaving.map(({ id, relation }) => ({
      id, before: { family: input.id, relation: members.find((member) => member.id === id)?.relation ?? null, lifeState: 'ACTIVE' as const }, after: { family, relation, lifeState: 'ACTIVE' as const },
    }));
    await movePersons({ tx, ctx, touch }, moving, 'members', { lived: { from: was.areaCode, to: area } });
    await noteChange(tx, ctx, { kind: 'SPLIT', family: input.id, otherFamily: family, happenedOn: input.happenedOn, reason: input.reason }, moving);
    await tx.family.update({ where: { id: input.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});
