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

/** The queue's statements in a transaction of Prisma, which reads no type of PostgreSQL's own catalogue: those come as JSON. */
export function queueIn(tx: Db): QueueDb {
  return {
    async executeSql(text, values = []) {
      if (!/^\s*SELECT\b/i.test(text)) return { rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) };
      const rows = await tx.$queryRawUnsafe<{ row: unknown }[]>(`SELECT to_jsonb(found) AS row FROM (${text.replace(/;\s*$/, '')}) AS found`, ...values);
      return { rows: rows.map(({ row }) => row) };
    },
  };
}
