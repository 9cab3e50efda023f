import DataLoader from 'dataloader';
import type { Context } from './context.ts';
import { perRequest } from './per-request.ts';

/**
 * A way to read what belongs to each record of a list in one statement, however many they are. Kept for one request, in
 * whose viewer's scope it reads.
 */
export function loaderOf<Db, Value>(read: (ctx: Context<Db>, ids: readonly string[]) => Promise<(id: string) => Value>): (ctx: Context<Db>, id: string) => Promise<Value> {
  const loader = perRequest((ctx: Context<Db>) => new DataLoader<string, Value>(async (ids) => {
    const found = await read(ctx, ids);
    return ids.map(found);
  }));
  return (ctx, id) => loader(ctx).load(id);
}
