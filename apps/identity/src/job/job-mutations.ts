import { label } from '@pilar/domain/vocabulary';
import { enqueue } from '@pilar/queue/queue';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say, type Message } from '@pilar/subgraph/messages';
import { Prisma } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { Job } from './job.ts';
import { jobEntity } from './job-entity.ts';
import { mayCancel, mayRetry } from './job-rules.ts';
import { queueIn } from './start-job.ts';

/** Refuses when the job, which is locked already, is not in a state for what is asked. */
async function requireState(tx: Db, ctx: Context<Db>, id: string, may: (row: { state: string }) => boolean, refusal: Message): Promise<void> {
  const row = await tx.job.findUniqueOrThrow({ where: { id } });
  if (may(row)) return;
  throw new InvalidInput(ctx.language, [{ path: ['job'], message: say(ctx.language, refusal, { state: label('JOB_STATE', row.state, ctx.language) }) }]);
}

// No version is asked for: a running job changes twice a second, and what is asked for holds whatever its progress.
const CancelJobInput = builder.inputType('CancelJobInput', {
  description: 'A job to stop.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    job: t.id({ required: true, description: 'The job.' }),
  }),
});

identity.command({
  name: 'cancelJob',
  description: 'Stops background work, waiting or running. What it has done by then stays.',
  permission: null,
  entity: jobEntity,
  result: Job,
  input: CancelJobInput,
  target: 'job',
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.job);
    await requireState(tx, ctx, id, mayCancel, messages.jobOver);
    // The change itself tells the worker, which stops a run under way; a turn still to come finds the job ended.
    await tx.job.update({ where: { id }, data: { state: 'CANCELLED', finishedAt: new Date(), version: { increment: 1 } } });
    return id;
  },
});

const RetryJobInput = builder.inputType('RetryJobInput', {
  description: 'A failed job to run again.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    job: t.id({ required: true, description: 'The job.' }),
  }),
});

identity.command({
  name: 'retryJob',
  description: 'Runs failed background work again, from where it had got to.',
  permission: null,
  entity: jobEntity,
  result: Job,
  input: RetryJobInput,
  target: 'job',
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.job);
    await requireState(tx, ctx, id, mayRetry, messages.jobNotFailed);
    await tx.job.update({ where: { id }, data: { state: 'WAITING', finishedAt: null, message: Prisma.DbNull, failures: 0, crashes: 0, version: { increment: 1 } } });
    await enqueue(queueIn(tx), id);
    return id;
  },
});
