import type { Code } from '@pilar/domain/vocabulary';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DuplicatePair, duplicatePairEntity, DuplicateState } from './duplicate-pair.ts';

beneficiaries.command({
  name: 'decideDuplicate',
  description: 'Says of two records whether they are one person\'s. Who was found to be somebody else is asked about again only where what was compared has changed.',
  permission: 'beneficiary.merge', entity: duplicatePairEntity, result: DuplicatePair, operation: 'UPDATED',
  input: builder.inputType('DecideDuplicateInput', {
    description: 'What was found of two records.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The pair (DuplicatePair).'),
      state: t.field({ type: DuplicateState, required: true, description: 'SAME, DIFFERENT, or OPEN to take a decision back.' }),
      reason: t.string({ description: 'Why; at most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const reason = textWithoutNumber('reason', input.reason, 300, problems);
    const was = await tx.duplicatePair.findUniqueOrThrow({ where: { id: input.id } });
    if (was.state === input.state) problems.add('state', shared.nothingToChange);
    problems.refuse();
    await tx.duplicatePair.update({ where: { id: input.id }, data: decided(input.state, accountOf(ctx.viewer), reason ?? null) });
    return input.id;
  },
});

/** Two who were made one are the same: their pair, where one was found, is decided by that. */
export async function settlePair(tx: Db, account: string, one: string, other: string, state: 'SAME' | 'OPEN', reason: string): Promise<void> {
  const [oneId, otherId] = one < other ? [one, other] : [other, one];
  await tx.duplicatePair.updateMany({
    where: { oneId, otherId },
    data: decided(state, account, reason),
  });
}

/** What a decision writes to its pair; taken back, nobody has decided. */
function decided(state: Code<'DUPLICATE_STATE'>, decidedBy: string, decisionReason: string | null) {
  const open = state === 'OPEN';
  return { state, decidedBy: open ? null : decidedBy, decidedAt: open ? null : new Date(), decisionReason: open ? null : decisionReason, version: { increment: 1 } };
}
