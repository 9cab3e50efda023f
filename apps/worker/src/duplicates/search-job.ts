import type { JobHandler } from '@pilar/jobs/handler';

/** Where a search has got to. */
type At = { done: number; total: number | null; since: string | null; after: { area: string; id: string } | null };
type Answer = { compared: number; total: number | null; since: string; next: At['after']; found?: number; pairs?: number };

/**
 * Compares everybody of a region anew, in the order of villages; the subgraph decides who is compared with whom. Comparing twice
 * finds nothing twice, so a run that was cut short goes on from its last batch.
 */
export const duplicateSearchJob: JobHandler<{ area: string }> = {
  kind: 'DUPLICATE_SEARCH',
  async run({ input: { area }, checkpoint, signal, save, work }) {
    for (let at = (checkpoint ?? { done: 0, total: null, since: null, after: null }) as At; ;) {
      signal.throwIfAborted();
      const response = await work('beneficiaries', '/work/duplicates/search', { area, after: at.after, since: at.since });
      if (!response.ok) throw new Error(`The search for duplicates was answered ${response.status}`);
      const { compared, total, since, next, found = 0, pairs = 0 } = await response.json() as Answer;
      at = { done: at.done + compared, total: at.total ?? total, since, after: next };
      await save({ done: at.done, total: at.total, checkpoint: at });
      if (next === null) return { figures: { persons: at.done, found, pairs } };
    }
  },
};
