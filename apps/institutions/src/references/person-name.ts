import { loaderOf } from '@pilar/subgraph/loaders';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';

/** Names of persons, read together; null for whom the viewer may not see. */
export const personName = loaderOf<Db, string | null>(async (ctx, ids) => {
  const found = await labelsOf(ctx.db, 'institutions', ids);
  return (id) => found.get(id) ?? null;
});
