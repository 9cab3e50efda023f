import { allowed, type Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';

/** What the graph tells of an account: never its e-mail or how it signs in. */
export type AccountRow = { id: string; displayName: string };

/**
 * The viewer's own account, or one with a grant inside the viewer's area for those who may read histories. Any other
 * is null, as one that never existed; row-level security keeps the areas apart once more. Null too for a machine client,
 * whose ids are names.
 */
export async function findAccount(id: string, ctx: Context<Db>): Promise<AccountRow | null> {
  if (!isId(id) || (id !== accountOf(ctx.viewer) && !allowed(ctx, 'account.read'))) return null;
  return ctx.db.account.findUnique({ where: { id }, select: { id: true, displayName: true } });
}
