import type { Builder, EntityRef } from './builder.ts';
import type { Context } from './context.ts';
import { isId } from './ids.ts';

/** A reference to an account; `identity` owns it and answers null for one the viewer may not see. */
export type AccountRow = { id: string };

/** Gives an account by the id that a trail keeps; null for a machine client, and where the viewer may not see it. */
export type FindAccount = (account: string, ctx: Context) => AccountRow | null | Promise<AccountRow | null>;

/** Adds the reference to Account, except in the subgraph that owns it. */
export function addAccountReference(builder: Builder): EntityRef<AccountRow> {
  return builder.externalRef('Account', builder.selection<{ id: string }>('id')).implement({
    externalFields: (t) => ({ id: t.id({ nullable: false }) }),
  }) as unknown as EntityRef<AccountRow>;
}

/** The stub of an account; null for a machine client, whose ids are names. */
export function accountStub(account: string): AccountRow | null {
  return isId(account) ? { id: account } : null;
}
