import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { loaderOf } from '@pilar/subgraph/loaders';
import { messages as shared } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity, beneficiarySnapshot } from '../beneficiary/beneficiary-entity.ts';
import { keepMotherName } from '../beneficiary/read-beneficiary.ts';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { settlePair } from '../duplicate/decide-duplicate.ts';
import { familyEntity } from '../family/family-entity.ts';
import { noteMergedNik } from '../identity/note-nik.ts';
import { giveBack } from './carry.ts';
import { bumpFamilies } from './merge-beneficiaries.ts';
import { wordsOf } from './kept-words.ts';
import { mergeMessages } from './merge-messages.ts';
import { changedSince, columnsOf, keep, type Changed, type Kept } from './merge-rules.ts';

const BeneficiaryMerge = builder.prismaObject('BeneficiaryMerge', {
  description: 'A record that was merged into this person. What it said stands in its history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    mergedId: t.exposeID('mergedId', { description: 'Id that the merged record had; it leads to the survivor.' }),
    mergedName: t.string({ nullable: true, description: 'Name in the merged record.', resolve: async ({ mergedId }, _args, ctx) => (await ctx.db.beneficiary.findUnique({ where: { id: mergedId }, select: { fullName: true } }))?.fullName ?? null }),
    reason: t.exposeString('reason', { description: 'Why they are one.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was recorded.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    undoneReason: t.exposeString('undoneReason', { nullable: true, description: 'Why it was taken back.' }),
  }),
});

const mergesOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.beneficiaryMerge.findMany({ where: { survivorId: { in: [...ids] } }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }] });
  return (id) => rows.filter(({ survivorId }) => survivorId === id);
});

builder.prismaObjectField(Beneficiary, 'merges', (t) => t.field({ type: [BeneficiaryMerge], description: 'Records that were merged into this one, newest first, those taken back among them.', resolve: ({ id }, _args, ctx) => mergesOf(ctx, id) }));

type Merge = Prisma.BeneficiaryMergeGetPayload<object>;

beneficiaries.command({
  name: 'undoBeneficiaryMerge',
  description: 'Takes a merge back: both records are what they were, each with the cases, proposals, finds and external ids that were its own; what was entered since stays the survivor\'s. The last merge first; refused where what it changed was changed again since.',
  permission: 'beneficiary.merge', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('UndoBeneficiaryMergeInput', {
    description: 'A merge that was a mistake.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      reason: t.string({ required: true, description: 'Why; stands in the history of both.' }),
      merge: t.id({ required: true, description: 'The merge (BeneficiaryMerge).' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 300, problems);
    const merge = isId(input.merge) ? await tx.beneficiaryMerge.findUnique({ where: { id: input.merge } }) : null;
    if (!merge) problems.add('merge', shared.unknownReference, { type: 'BeneficiaryMerge', value: input.merge.slice(0, 60) });
    else if (merge.survivorId !== input.id) problems.add('merge', mergeMessages.mergeElsewhere);
    else if (merge.undoneAt) problems.add('merge', mergeMessages.undoneAlready);
    else if (await tx.beneficiaryMerge.count({ where: { survivorId: input.id, undoneAt: null, madeAt: { gt: merge.madeAt } } })) problems.add('merge', mergeMessages.mergedSince);
    problems.refuse();
    if (!merge) throw new Error('a merge that is not there was not refused');
    const now = keep(await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } }));
    const changed = merge.changed as Changed;
    const since = changedSince(input.id, changed, now);
    if (since.length > 0) problems.add('merge', mergeMessages.changedSince, { fields: wordsOf(since, problems.language) });
    problems.refuse();
    const before = Object.fromEntries(Object.entries(changed).map(([column, value]) => [column, value.before])) as Partial<Kept>;
    await tx.beneficiary.update({ where: { id: input.id }, data: { ...columnsOf(before), version: { increment: 1 }, updatedAt: new Date() } });
    await noteMergedNik(tx, ctx, input.id, now, { ...now, ...before }, reason ?? null);
    if (merge.formerNik !== null) await tx.formerNik.deleteMany({ where: { id: merge.formerNik } });
    if (merge.tookMother) await keepMotherName(tx, input.id, null);
    const family = merge.dissolvedFamily;
    if (family !== null) await touch({ entity: familyEntity, path: 'merge', id: family }, () => tx.family.update({ where: { id: family }, data: { lifeState: 'ACTIVE', lifeStateOn: null, version: { increment: 1 }, updatedAt: new Date() } }));
    const merged = await unmerge(tx, ctx, merge, reason);
    await giveBack(tx, ctx, merge.id, input.id, { mutation: 'undoBeneficiaryMerge', reason });
    await bumpFamilies({ tx, touch }, [now.familyId, before.familyId ?? null, merged.familyId], family);
    await settlePair(tx, accountOf(ctx.viewer), input.id, merge.mergedId, 'OPEN', reason);
    await tx.beneficiaryMerge.update({ where: { id: merge.id }, data: { undoneAt: new Date(), undoneReason: reason } });
    return input.id;
  },
});

/** The merged record stands for itself again, and so do those for it that were merged into it before; whoever follows the feed is told. */
async function unmerge(tx: Db, ctx: Context<Db>, { mergedId }: Merge, reason: string) {
  // Not locked through its entity: its id leads to the survivor.
  const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: mergedId }, include: { secret: true } });
  // Only the living and the dead are merged, and of the dead the day is known.
  const row = await tx.beneficiary.update({ where: { id: mergedId }, data: { lifeState: was.lifeStateOn === null ? 'ACTIVE' : 'DECEASED', mergedInto: null, version: { increment: 1 }, updatedAt: new Date() }, include: { secret: true } });
  const earlier = await tx.beneficiaryMerge.findMany({ where: { survivorId: mergedId, undoneAt: null }, select: { mergedId: true } });
  await tx.beneficiary.updateMany({ where: { id: { in: earlier.map((one) => one.mergedId) } }, data: { mergedInto: mergedId } });
  await writeTrail(tx, ctx, 'beneficiaries', 'Beneficiary', { operation: 'UPDATED', mutation: 'undoBeneficiaryMerge', reason }, [{ id: mergedId, before: beneficiarySnapshot(was), after: beneficiarySnapshot(row) }]);
  return row;
}
