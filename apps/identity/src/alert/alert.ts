import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { localMinuteSql, sql } from '@pilar/subgraph/sql';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { Role } from '../grant/grant.ts';
import { DailyUseKind } from '../viewer/viewer.ts';

const AlertKind = builder.enumType('AlertKind', { description: 'Why whoever watches over personal data is told (jenis peringatan).', values: codes('SECURITY_ALERT_KIND') });
const AlertState = builder.enumType('AlertState', { description: 'Whether somebody has looked into it (status peringatan).', values: codes('SECURITY_ALERT_STATE') });

const AlertPermissions = builder.objectRef<boolean>('AlertPermissions').implement({
  description: 'What the viewer may do with this Alert.',
  fields: (t) => ({ settle: t.boolean({ description: 'Settle it, for a reason.', resolve: (may) => may }) }),
});

export const Alert = builder.prismaObject('Alert', {
  description: 'Something that whoever watches over personal data is to look into (peringatan keamanan), once a day for each kind and account or network. Nobody is told of one about themself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: AlertKind, description: 'Why.', resolve: (row) => row.kind as Code<'SECURITY_ALERT_KIND'> }),
    use: t.field({ type: DailyUseKind, nullable: true, description: 'What was done so often, where it is something that is counted.', resolve: (row) => row.use as Code<'DAILY_USE'> | null }),
    account: t.field({ type: Account, nullable: true, description: 'Whose doing it was, or whose password is tried; null of a system and of a network.', resolve: ({ account }, _args, ctx) => findAccount(account, ctx) }),
    accountId: t.exposeString('account', { description: 'That account or client, as the access log names it, or the network, such as "203.0.113.0/24".' }),
    accountName: t.exposeString('accountName', { description: 'Its name that day.' }),
    role: t.field({ type: Role, nullable: true, description: 'Role under which it was done, or the first one of whose password is tried; null of a network.', resolve: (row) => row.role as Code<'ROLE'> | null }),
    area: t.field({ type: identity.Region as never, description: 'Area of the grant; of a network the province.', resolve: ((row: { areaCode: string }) => ({ code: row.areaCode })) as never }),
    day: t.expose('day', { type: 'Date', description: 'Day on which it was done, where the office is.' }),
    count: t.exposeInt('count', { description: 'How often it had been done when it was told; of passwords that are tried: from how many addresses, or for how many accounts.' }),
    bound: t.exposeInt('bound', { description: 'How often it may be done a day; of passwords that are tried: from how many on it is told.' }),
    state: t.field({ type: AlertState, description: 'Whether somebody has looked into it.', resolve: (row) => row.state as Code<'SECURITY_ALERT_STATE'> }),
    reason: t.exposeString('reason', { nullable: true, description: 'What came of it; null while it is open.' }),
    settledBy: t.exposeString('settledBy', { nullable: true, description: 'Name of who settled it.' }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true, description: 'When it was settled.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was told.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; a step takes the one it read.' }),
    viewerCan: t.field({ type: AlertPermissions, description: 'What the viewer may do with it.', resolve: ({ state }, _args, ctx) => state === 'OPEN' && allowed(ctx, 'alert.settle') }),
  }),
});

identity.entity(Alert, 'alert.read', (id, ctx) => ctx.db.alert.findUnique({ where: { id } }));

const AlertFilter = builder.inputType('AlertFilter', {
  description: 'Which alerts.',
  fields: (t) => ({
    kind: t.field({ type: [AlertKind], description: 'Why.' }),
    state: t.field({ type: [AlertState], description: 'Whether somebody has looked into them.' }),
  }),
});

const alerts: ListDefinition<typeof AlertFilter.$inferInput, 'NEWEST'> = {
  name: 'alerts',
  table: 'identity.alert',
  model: 'alert',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: ({ kind, state }) => [...(kind?.length ? [sql`kind = ANY(${kind})`] : []), ...(state?.length ? [sql`state = ANY(${state})`] : [])],
};

const AlertConnection = identity.connection<typeof Alert.$inferType>('Alert', Alert, { byArea: true });

builder.queryFields((t) => ({
  alert: t.prismaField({
    type: Alert, nullable: true, authScopes: { may: 'alert.read' }, description: 'An alert; null when there is none in the viewer\'s area, and of one about the viewer.',
    args: { id: t.arg.id({ required: true, description: 'Id.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.alert.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  alerts: t.field({
    type: AlertConnection, authScopes: { may: 'alert.read' }, description: 'Alerts of the viewer\'s area, newest first.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: AlertFilter, description: 'Which; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(alerts, args, ctx, info),
  }),
}));

identity.exportable('ALERTS', alerts, {
  kind: 'kind', use: 'use', name: 'account_name', role: 'role', area: 'area_code', day: 'day', count: 'count', bound: 'bound', state: 'state', reason: 'reason', settledBy: 'settled_by', settledAt: localMinuteSql('settled_at'),
});
