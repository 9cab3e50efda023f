import type { SchemaTypes } from '@pilar/subgraph/builder';
import { parseId } from '@pilar/subgraph/ids';
import type { ObjectRef } from '@pothos/core';
import type PrismaTypes from '../__generated__/pothos.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { findAccount, type AccountRow } from './find-account.ts';

/** The conventions know an account by its id alone; here it has a name. */
export const Account = identity.Account as unknown as ObjectRef<SchemaTypes<Db, PrismaTypes>, AccountRow>;

builder.objectType(Account, {
  description: 'Someone who signs in (akun): the person behind an entry of a history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the account.' }),
    displayName: t.exposeString('displayName', { description: 'Name by which colleagues know the account.' }),
  }),
});

// A malformed id never comes here: `entity` answers null for it.
identity.entity<AccountRow>(Account, null, (id, ctx) => findAccount(id.toLowerCase(), ctx));

builder.queryField('account', (t) => t.field({
  type: Account,
  nullable: true,
  description: 'An account by its id; null when it does not exist or lies outside the viewer\'s area.',
  args: { id: t.arg.id({ required: true, description: 'Id of the account.' }) },
  resolve: (_root, { id }, ctx) => findAccount(parseId(ctx, 'id', String(id)), ctx),
}));
