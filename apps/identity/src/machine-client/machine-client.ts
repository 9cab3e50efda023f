import { daysAfter, jakartaToUtc, localDay, today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { AccountState } from '../account/account.ts';
import { builder, identity } from '../builder.ts';
import { issuedToken } from '../calendar-address/issued-token.ts';
import { unusedDays, usageDays, usageOf, type UsageDay } from './machine-uses.ts';

const ClientRefusalReason = builder.enumType('ClientRefusalReason', { description: 'Why a request was refused (alasan penolakan).', values: codes('CLIENT_REFUSAL') });

const ClientRefusals = builder.objectRef<UsageDay['refused'][number]>('ClientRefusals').implement({
  description: 'Requests that were refused for one reason.',
  fields: (t) => ({
    reason: t.field({ type: ClientRefusalReason, description: 'Why.', resolve: ({ reason }) => reason }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ClientUsageDay = builder.objectRef<UsageDay>('ClientUsageDay').implement({
  description: 'What a machine client asked for on one day.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'The day, where the office is.', resolve: ({ day: of }) => of }),
    requests: t.exposeInt('requests', { description: 'Requests to the graph, refused ones among them.' }),
    refused: t.field({ type: [ClientRefusals], description: 'Which of them were refused, by reason.', resolve: ({ refused }) => refused }),
  }),
});

const longUnused = (on: string) => daysAfter(on, -unusedDays);

export const MachineClient = builder.prismaObject('MachineClient', {
  description: 'A system that signs in by itself, such as a regency\'s (klien mesin).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the record.' }),
    clientId: t.exposeString('clientId', { description: 'Id that the system signs in with (client_id).' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    scopes: t.exposeStringList('scopes', { description: 'Rights it has beyond its role.' }),
    state: t.field({ type: AccountState, description: 'Whether it may sign in.', resolve: ({ disabledAt }) => (disabledAt ? 'DISABLED' : 'ACTIVE') }),
    disabledReason: t.string({ nullable: true, description: 'Why it was disabled; null while it is active.', resolve: ({ disabledAt, disabledReason }) => (disabledAt ? disabledReason : null) }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day, inclusive; null when open.' }),
    expired: t.boolean({ description: 'Whether that day is past.', resolve: ({ validTo }) => (day(validTo) ?? today()) < today() }),
    secretChangedAt: t.expose('secretChangedAt', { type: 'DateTime', nullable: true, description: 'When its secret was made; null while it has none and cannot sign in.' }),
    formerSecretUntil: t.field({
      type: 'DateTime', nullable: true, description: 'Until when the secret before it is good too; null where there is none.',
      resolve: ({ formerSecretUntil }) => (formerSecretUntil && formerSecretUntil > new Date() ? formerSecretUntil : null),
    }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true, description: 'When it last asked for something, refused or not, to the minute; null when it never did.' }),
    unused: t.boolean({ description: `Whether it has never asked for anything, or not in the last ${unusedDays} days.`, resolve: ({ lastUsedAt }) => !lastUsedAt || localDay(lastUsedAt) < longUnused(today()) }),
    usage: t.field({ type: [ClientUsageDay], description: `What it asked for on each of the last ${usageDays} days, today first, some minutes late at most.`, resolve: ({ clientId }, _args, ctx) => usageOf(ctx, clientId) }),
    secret: t.string({ nullable: true, description: 'Its secret. Only the answer of rotateMachineSecret that makes it tells it, once; later it is null, and cannot be found out.', resolve: ({ id }, _args, { requestId }) => issuedToken(requestId, id) }),
    owner: t.field({ type: identity.Region, description: 'Region of whoever entered it, who manage it.', resolve: ({ ownerCode }) => region(ownerCode) as never }),
    areas: t.field({
      type: [identity.Region], description: 'Regions that it works for, as far as the viewer sees them; it names the grant of one of them in x-pilar-grant.',
      resolve: async ({ clientId }, _args, ctx) => (await ctx.db.machineGrant.findMany({ where: { clientId, removedAt: null }, orderBy: { areaCode: 'asc' } })).map(({ areaCode }) => region(areaCode)) as never,
    }),
  }),
});

identity.recordFields(MachineClient, {
  type: 'MachineClient',
  can: { correct: { permission: 'machine.manage', description: 'Correct it, give it areas, rights and a secret, disable it and let it in again.' } },
});

const MachineClientFilter = builder.inputType('MachineClientFilter', {
  description: 'Which machine clients.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name or the client id.' }),
    state: t.field({ type: [AccountState], description: 'Whether they may sign in.' }),
    unused: t.boolean({ description: `Whether they have never asked for anything, or not in the last ${unusedDays} days.` }),
  }),
});

const machineClients: ListDefinition<typeof MachineClientFilter.$inferInput, 'NAME'> = {
  name: 'machineClients',
  table: 'identity.machine_client',
  model: 'machineClient',
  inArea: (area) => sql`(${inArea('owner_code', area)} OR EXISTS (SELECT FROM identity.machine_grant AS g WHERE g.client_id = machine_client.client_id AND g.removed_at IS NULL AND ${inArea('g.area_code', area)}))`,
  areaColumn: 'owner_code',
  orders: { NAME: [{ expression: 'name COLLATE "C"', type: 'text' }] },
  defaultOrder: 'NAME',
  where: ({ text, state, unused }) => [
    ...(text?.trim() ? [sql`(lower(name) LIKE pilar.contains_pattern(${text}) OR client_id LIKE pilar.contains_pattern(${text}))`] : []),
    ...(state?.length ? [sql`CASE WHEN disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END = ANY(${state})`] : []),
    ...(typeof unused === 'boolean' ? [sql`coalesce(last_used_at < ${jakartaToUtc(longUnused(today()), '00:00')}::timestamptz, true) = ${unused}`] : []),
  ],
};

const MachineClientConnection = identity.connection<typeof MachineClient.$inferType>('MachineClient', MachineClient);

builder.queryFields((t) => ({
  machineClient: t.prismaField({
    type: MachineClient, nullable: true, authScopes: { may: 'machine.read' },
    description: 'A machine client; null when there is none with this id in the viewer\'s area.',
    args: { id: t.arg.id({ required: true, description: 'Id of the record.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.machineClient.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  machineClients: t.field({
    type: MachineClientConnection, authScopes: { may: 'machine.read' },
    description: 'Machine clients that were entered in the viewer\'s area or work for a region in it, by name.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: MachineClientFilter, description: 'Which rows; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(machineClients, args, ctx, info),
  }),
}));
