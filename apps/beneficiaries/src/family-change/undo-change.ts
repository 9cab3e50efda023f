import type { Code } from '@pilar/domain/vocabulary';
import type { Step } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { checkHere } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family } from '../family/family.ts';
import { familyEntity, familySnapshot } from '../family/family-entity.ts';
import { giveFamilyBack } from '../merge/carry.ts';
import { checkEmptied } from '../merge/merge-open.ts';
import { messages } from '../messages.ts';
import { movePersons, type Lived } from './move-persons.ts';
import { changedSince } from './changed-since.ts';
import type { Moving, Place } from './note-change.ts';

type Change = Prisma.FamilyChangeGetPayload<{ include: { members: true } }>;
/** Where a family lived before it moved, and addresses of their own that its members had there. */
export type Former = { address: string | null; rt: string | null; rw: string | null; domiciles?: Record<string, Prisma.InputJsonValue> };

const place = (family: string | null, relation: string | null, lifeState: string): Place => ({ family, relation: relation as Place['relation'], lifeState: lifeState as Place['lifeState'] });

/** The members of a change on their way back; null where one of them has moved on since. */
async function back(tx: Db, { members }: Change): Promise<Moving[] | null> {
  const rows = new Map((await tx.beneficiary.findMany({ where: { id: { in: members.map(({ beneficiaryId }) => beneficiaryId) } } })).map((row) => [row.id, row]));
  const moving = members.map(({ beneficiaryId: id, ...member }) => {
    const now = rows.get(id);
    const same = now && now.familyId === member.familyAfter && now.relation === member.relationAfter && now.lifeState === member.lifeStateAfter;
    return same ? { id, before: place(member.familyAfter, member.relationAfter, member.lifeStateAfter), after: place(member.familyBefore, member.relationBefore, member.lifeStateBefore) } : null;
  });
  return moving.every((one) => one !== null) ? moving : null;
}

/** What a family was before the change; of a split the new family is no longer there, of a merge the merged one is again. */
function familyBefore({ kind, formerArea, formerAddress }: Change): Prisma.FamilyUncheckedUpdateInput {
  if (kind === 'MOVED') {
    const { address, rt, rw } = formerAddress as Former;
    return { areaCode: formerArea ?? undefined, address, rt, rw };
  }
  return { lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null };
}

beneficiaries.command({
  name: 'undoFamilyChange',
  description: 'Takes the last change of a family back: everybody is where they were before. A later change is taken back first.',
  permission: 'family.change', entity: familyEntity, result: Family, operation: 'UPDATED',
  input: builder.inputType('UndoFamilyChangeInput', {
    description: 'A change that was recorded by mistake.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      reason: t.string({ required: true, description: 'Why; stands in the history.' }),
      change: t.id({ required: true, description: 'The change (FamilyChange).' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 300, problems);
    const change = isId(input.change) ? await tx.familyChange.findUnique({ where: { id: input.change }, include: { members: true } }) : null;
    if (!change) problems.add('change', shared.unknownReference, { type: 'FamilyChange', value: input.change.slice(0, 60) });
    else if (change.familyId !== input.id) problems.add('change', messages.changeElsewhere);
    else if (change.undoneAt) problems.add('change', messages.undoneAlready);
    else if (change.kind === 'RECEIVED') problems.add('change', messages.neverUndone);
    checkHere('id', await tx.family.findUniqueOrThrow({ where: { id: input.id } }), problems);
    problems.refuse();
    if (!change) throw new Error('a change that is not there was not refused');
    const moving = await changedSince(tx, change.id) ? null : await back(tx, change);
    if (!moving) problems.add('change', messages.changedSince);
    // A new family has what was entered of it since; nobody would be left whose it is.
    if (change.kind === 'SPLIT') await checkEmptied(tx, ctx, change.otherFamilyId, 'change', problems);
    problems.refuse();
    await restore({ tx, ctx, touch }, change, moving ?? [], reason);
    await tx.familyChange.update({ where: { id: change.id }, data: { undoneAt: new Date(), undoneReason: reason } });
    return input.id;
  },
});

async function restore({ tx, ctx, touch }: Pick<Step<unknown, Db>, 'tx' | 'ctx' | 'touch'>, change: Change, moving: readonly Moving[], reason: string): Promise<void> {
  const kind = change.kind as Code<'FAMILY_CHANGE_KIND'>;
  const bump = { version: { increment: 1 }, updatedAt: new Date() };
  if (kind === 'MERGED' && change.otherFamilyId) {
    const { areaCode: to } = await unmerge(tx, ctx, change.otherFamilyId, reason);
    await movePersons({ tx, ctx, touch }, moving, 'change', { lived: { from: await areaOf(tx, change.familyId), to } });
    await giveFamilyBack(tx, ctx, change.id, change.familyId, { mutation: 'undoFamilyChange', reason });
  } else {
    const lived = await livedThen(tx, change);
    if (kind === 'MOVED') for (const [id, addressDomicile] of Object.entries((change.formerAddress as Former | null)?.domiciles ?? {})) await tx.beneficiary.update({ where: { id }, data: { addressDomicile } });
    await movePersons({ tx, ctx, touch }, moving, 'change', { lived, ...(kind === 'DIED' || kind === 'MOVED_OUT' ? { lifeStateOn: null, movedTo: null } : {}) });
  }
  if (kind === 'SPLIT' && change.otherFamilyId) {
    const other = change.otherFamilyId;
    await touch({ entity: familyEntity, path: 'change', id: other }, () => tx.family.update({ where: { id: other }, data: { lifeState: 'DISSOLVED', lifeStateOn: new Date(), ...bump } }));
  }
  await tx.family.update({ where: { id: change.familyId }, data: { ...familyBefore(change), ...bump } });
}

async function areaOf(tx: Db, family: string): Promise<string> {
  return (await tx.family.findUniqueOrThrow({ where: { id: family }, select: { areaCode: true } })).areaCode;
}

/** From where those who live with a family go back to where, when its change is taken back. */
async function livedThen(tx: Db, { kind, familyId, otherFamilyId, formerArea }: Change): Promise<Lived | undefined> {
  if (kind === 'SPLIT' && otherFamilyId) return { from: await areaOf(tx, otherFamilyId), to: await areaOf(tx, familyId) };
  return kind === 'MOVED' && formerArea ? { from: await areaOf(tx, familyId), to: formerArea } : undefined;
}

/** A merged family stands for itself again, and so do those for it that were merged into it before; whoever follows the feed is told. */
async function unmerge(tx: Db, ctx: Context<Db>, id: string, reason: string): Promise<{ areaCode: string }> {
  // Not locked through its entity: its id leads to the survivor.
  const was = await tx.family.findUniqueOrThrow({ where: { id } });
  const row = await tx.family.update({ where: { id }, data: { lifeState: 'ACTIVE', lifeStateOn: null, mergedInto: null, version: { increment: 1 }, updatedAt: new Date() } });
  const earlier = await tx.familyChange.findMany({ where: { kind: 'MERGED', familyId: id, undoneAt: null }, select: { otherFamilyId: true } });
  await tx.family.updateMany({ where: { id: { in: earlier.flatMap(({ otherFamilyId }) => otherFamilyId ?? []) } }, data: { mergedInto: id } });
  await writeTrail(tx, ctx, 'beneficiaries', 'Family', { operation: 'UPDATED', mutation: 'undoFamilyChange', reason }, [{ id, before: familySnapshot(was), after: familySnapshot(row) }]);
  return row;
}
