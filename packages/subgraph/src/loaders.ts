import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * A way to read what belongs to each record of a list in one statement, however many they are. Kept for one request, in
 * whose viewer's scope it reads.
 */
export function loaderOf<Db, Value>(read: (ctx: Context<Db>, ids: readonly string[]) => Promise<(id: string) => Value>): (ctx: Context<Db>, id: string) => Promise<Value> {
  const loaders = new WeakMap<Context<Db>, DataLoader<string, Value>>();
  return (ctx, id) => {
    let loader = loaders.get(ctx);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await read(ctx, ids);
        return ids.map(found);
      });
      loaders.set(ctx, loader);
    }
    return loader.load(id);
  };
}
