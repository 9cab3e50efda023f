import { enqueue, type QueueDb } from '@pilar/queue/queue';
import type { JobKind } from '@pilar/jobs/handler';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';

/** Background work to start. */
export type NewJob = {
  kind: JobKind;
  /** Short text shown beside the kind, such as a file's name; cut at 300 characters. */
  subject: string;
  /** What the kind's handler receives, as JSON. */
  input: object;
};

const longestSubject = 300;

/**
 * Starts background work for the viewer, under the grant they act under, in the transaction of the mutation that asks for it:
 * the job and its turn in the queue commit with it or not at all. Gives the job's id.
 */
export async function startJob(tx: Db, ctx: Pick<Context, 'viewer' | 'language'>, { kind, subject, input }: NewJob): Promise<string> {
  const id = newId();
  const { viewer, language } = ctx;
  await tx.job.create({
    data: { id, kind, subject: subject.slice(0, longestSubject), input: input as Prisma.InputJsonObject, account: accountOf(viewer), grantId: viewer.grant.id, language },
  });
  await enqueue(queueIn(tx), id);
  return id;
}

/** The queue's statements in a transaction of Prisma, which reads no column of type regclass: the queue asks for one at its start. */
export function queueIn(tx: Db): QueueDb {
  return { executeSql: async (text, values = []) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text.replace(/(to_regclass\('[^']*'\)) as/, '$1::text as'), ...values) }) };
}
