import { JobRefused, StoreFull, type JobStep } from '@pilar/jobs/handler';
import type { ImportKind } from '../kind.ts';
import { workMessages } from './messages.ts';

/** Rows in one call to a subgraph, and in one transaction of it. */
export const chunkSize = 1_000;

/** Asks a work route of the kind's subgraph; what changes something is waited for to its end. Refuses where the viewer may not; anything else that goes wrong is tried again. */
export async function ask<Answer>(step: Pick<JobStep<unknown>, 'work'>, kind: ImportKind, path: `/work/imports/${string}`, body: object): Promise<Answer> {
  const response = await step.work(kind.subgraph, path, body, { toItsEnd: !path.endsWith('/check') });
  if (response.ok) return await response.json() as Answer;
  if (response.status === 429) {
    // Told in the owner's language already.
    const { message } = await response.json() as { message: string };
    throw new JobRefused({ id: message, en: message });
  }
  await response.body?.cancel();
  if (response.status === 401 || response.status === 403) throw new JobRefused(workMessages.workRefused);
  if (response.status === 507) throw new StoreFull(`${kind.subgraph} has no room`);
  throw new Error(`${kind.subgraph} answered ${response.status} to ${path}`);
}
