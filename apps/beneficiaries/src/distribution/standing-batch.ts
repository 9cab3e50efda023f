import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { leads, statesOf, type BatchStep } from './batch-rules.ts';
import { distributionMessages as messages } from './distribution-messages.ts';

/**
 * The distribution, which stays in its state until the end of the transaction; refused where the viewer does not see it, or its state does not
 * allow the step. Those who record hold it together, whoever takes a step has it alone: phones do not wait for each other, and nobody records
 * into what is being closed. Whoever works below its region may not lock its row, so that a name of its own is locked.
 */
export async function batchFor(tx: Db, ctx: Context, id: string, step: BatchStep, path = 'id') {
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: [path], message }]);
  if (!isId(id)) throw refuse(say(ctx.language, shared.badIdInput, { value: id.slice(0, 60) }));
  const name = `pilar-distribution-${id.toLowerCase()}`;
  await tx.$queryRaw(step === 'RECORD' ? sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))::text` : sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`);
  const row = await tx.distributionBatch.findUnique({ where: { id }, include: { programme: { include: { amounts: true } }, points: { orderBy: { position: 'asc' } } } });
  if (!row) throw refuse(say(ctx.language, shared.unknownReference, { type: 'DistributionBatch', value: id }));
  if (!leads(step, row.state)) {
    const word = (state: string) => label('DISTRIBUTION_STATE', state, ctx.language).toLowerCase();
    throw refuse(say(ctx.language, messages.wrongStep, { state: word(row.state), states: statesOf(step).map(word).join(', ') }));
  }
  return row;
}

/** A distribution as its steps read it. */
export type StandingBatch = Awaited<ReturnType<typeof batchFor>>;
