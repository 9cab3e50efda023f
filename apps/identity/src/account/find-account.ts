import { allowed, type Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';

/** An account as its table holds it: never its e-mail or how it signs in. */
export type AccountRow = {
  id: string; displayName: string; language: string; disabledAt: Date | null; disabledReason: string | null;
  ownerCode: string; source: string; caveats: unknown; version: number; createdAt: Date; updatedAt: Date;
};

/**
 * The viewer's own account, or one with a grant inside the viewer's area for those who may read histories. Any other
 * is null, as one that never existed; row-level security keeps the areas apart once more. Null too for a machine client,
 * whose ids are names.
 */
export async function findAccount(id: string, ctx: Context<Db>): Promise<AccountRow | null> {
  if (!isId(id) || (id !== accountOf(ctx.viewer) && !allowed(ctx, 'account.read'))) return null;
  return ctx.db.account.findUnique({ where: { id } });
}
