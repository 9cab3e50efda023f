import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, localDaySql, raw, sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import { stateOf } from '../grant/grant-rules.ts';
import { Grant, Role } from '../grant/grant.ts';
import { Account, AccountState } from './account.ts';

builder.objectField(Account, 'grants', (t) => t.field({
  type: [Grant],
  description: 'Its roles that the viewer may see: those in their area, and all of their own account. Newest first.',
  args: { all: t.arg.boolean({ defaultValue: false, description: 'Also those that are over.' }) },
  resolve: async ({ id }, { all }, ctx) => {
    const rows = await ctx.db.roleGrant.findMany({ where: { accountId: id }, orderBy: { id: 'desc' }, take: 200 });
    return all ? rows : rows.filter((row) => stateOf(row) !== 'ENDED');
  },
}));

const AccountFilter = builder.inputType('AccountFilter', {
  description: 'Which accounts.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    state: t.field({ type: [AccountState], description: 'Whether they may sign in.' }),
    role: t.field({ type: [Role], description: 'With one of these roles today or later.' }),
    endsUntil: t.field({ type: 'Date', description: 'With a role that ends on or before this day and is not over.' }),
    idle: t.boolean({ description: 'True: those without any role today or later. False: the others.' }),
  }),
});

/** Roles of the account that are not over. */
const standing = 'identity.role_grant AS g WHERE g.account_id = account.id AND g.ended_at IS NULL AND coalesce(g.valid_to, identity.today()) >= identity.today()';
const holds = (condition = sql`true`) => sql`EXISTS (SELECT FROM ${raw(standing)} AND ${condition})`;

const accounts: ListDefinition<typeof AccountFilter.$inferInput, 'NAME' | 'NEWEST'> = {
  name: 'accounts',
  table: 'identity.account',
  model: 'account',
  whole: true,
  inArea: (area) => sql`(${inArea('owner_code', area)} OR ${holds(inArea('g.area_code', area))})`,
  areaColumn: 'owner_code',
  orders: { NAME: [{ expression: 'display_name COLLATE "C"', type: 'text' }], NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NAME',
  where: ({ text, state, role, endsUntil, idle }) => [
    ...(text?.trim() ? [sql`lower(display_name) LIKE pilar.contains_pattern(${text})`] : []),
    ...(state?.length ? [sql`CASE WHEN disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END = ANY(${state})`] : []),
    ...(role?.length ? [holds(sql`g.role = ANY(${role})`)] : []),
    ...(endsUntil ? [holds(sql`g.valid_to <= ${endsUntil}::date`)] : []),
    ...(idle === undefined || idle === null ? [] : [idle ? sql`NOT ${holds()}` : holds()]),
  ],
};

const AccountOrder = builder.enumType('AccountOrder', { description: 'Order of accounts.', values: { NAME: { description: 'By name.' }, NEWEST: { description: 'Newest first.' } } as const });
const AccountConnection = identity.connection<typeof Account.$inferType>('Account', Account, { byArea: true });

builder.queryField('accounts', (t) => t.field({
  type: AccountConnection,
  authScopes: { may: 'account.read' },
  description: 'Accounts that were entered in the viewer\'s area or have or had a role there.',
  args: {
    ...identity.listArgs(t),
    filter: t.arg({ type: AccountFilter, description: 'Which rows; all when left out.' }),
    order: t.arg({ type: [AccountOrder], description: 'Order; by name when left out.' }),
  },
  resolve: (_root, args, ctx, info) => identity.page(accounts, args, ctx, info),
}));

identity.exportable('ACCOUNTS', accounts, {
  name: 'display_name',
  state: "CASE WHEN disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END",
  owner: 'owner_code',
  roles: `ARRAY(SELECT DISTINCT g.role FROM ${standing} ORDER BY 1)`,
  areas: `ARRAY(SELECT DISTINCT g.area_code FROM ${standing} ORDER BY 1)`,
  enteredOn: localDaySql('created_at'),
});
