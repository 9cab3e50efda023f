import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import type { SchemaTypes } from '@pilar/subgraph/builder';
import type { Context } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { ObjectRef } from '@pothos/core';
import type PrismaTypes from '../__generated__/pothos.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { findAccount, type AccountRow } from './find-account.ts';

/** The conventions know an account by its id alone; here it is a record. */
export const Account = identity.Account as unknown as ObjectRef<SchemaTypes<Db, PrismaTypes>, AccountRow>;

export const AccountState = builder.enumType('AccountState', { description: 'Whether an account may sign in (status akun).', values: codes('ACCOUNT_STATE') });
export const Language = builder.enumType('Language', { description: 'Language of labels and messages (bahasa).', values: codes('LANGUAGE') });

type SignIn = { email: string; ready: boolean };
const AccountSignIn = builder.objectRef<SignIn>('AccountSignIn').implement({
  description: 'How somebody signs in, as far as whoever manages the account needs it.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'E-mail to sign in with.' }),
    ready: t.exposeBoolean('ready', { description: 'Whether they can: false until they have chosen a password.' }),
  }),
});

/** Of those accounts that the viewer manages; the database decides which. */
const signInOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<(SignIn & { account: string })[]>(sql`SELECT account::text, email, ready FROM identity.sign_in_of(${[...ids]}::uuid[])`);
  const found = new Map(rows.map((row) => [row.account, row]));
  return (id) => found.get(id) ?? null;
});

builder.objectType(Account, {
  description: 'Someone who signs in (akun): the person behind an entry of a history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the account.' }),
    displayName: t.exposeString('displayName', { description: 'Name by which colleagues know the account.' }),
    language: t.field({ type: Language, description: 'Language in which they are addressed.', resolve: ({ language }) => (language === 'en' ? 'EN' : 'ID') }),
    state: t.field({ type: AccountState, description: 'Whether it may sign in.', resolve: ({ disabledAt }) => (disabledAt ? 'DISABLED' : 'ACTIVE') }),
    disabledReason: t.string({ nullable: true, description: 'Why it was disabled; null while it is active.', resolve: ({ disabledAt, disabledReason }) => (disabledAt ? disabledReason : null) }),
    owner: t.field({ type: identity.Region as never, description: 'Region of whoever entered it, who manage it.', resolve: (({ ownerCode }: AccountRow) => region(ownerCode)) as never }),
    signIn: t.field({ type: AccountSignIn, nullable: true, description: 'How they sign in; null for who does not manage the account (see withheld).', resolve: ({ id }, _args, ctx) => signInOf(ctx, id) }),
  }),
});

identity.recordFields(Account, {
  type: 'Account',
  can: {
    correct: { permission: 'account.manage', description: 'Correct its name, e-mail and language, disable it and let it in again.' },
    give: { permission: 'account.manage', description: 'Give it a role.' },
  },
  withheld: { permission: 'account.manage', fields: ['signIn'] },
  // What became of its grants is told with it, where they reach.
  merged: async (db, id) => (await db.$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM identity.role_grant WHERE account_id = ${id}::uuid`)).map((row) => row.id),
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
