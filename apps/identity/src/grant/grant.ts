import type { Role as RoleCode } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { isGrantValid, type Grant as Held } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Institution, YouthOrganisation } from '../references/external-types.ts';
import { isOwn, mayGive, stateOf, type GrantRecord } from './grant-rules.ts';

export const Role = builder.enumType('Role', {
  description: 'What a grant lets its holder do (peran), inside the grant\'s area.',
  values: codes('ROLE'),
});

const GrantState = builder.enumType('GrantState', { description: 'How a grant stands today (status hak akses).', values: codes('GRANT_STATE') });

/** A grant as the gateway's signature tells it, or as its table holds it. */
type Row = Held | GrantRecord;

/** What both tell. */
function held(row: Row): Held {
  // A constraint of the table admits nothing but roles.
  return 'areaCode' in row
    ? { id: row.id, role: row.role as RoleCode, area: row.areaCode, organisation: row.organisationId, validFrom: day(row.validFrom), validTo: day(row.validTo) }
    : row;
}

/** What the table alone tells; null for the grant of a machine client, which holds it itself. */
async function recordOf(row: Row, ctx: Context<Db>): Promise<GrantRecord | null> {
  return 'areaCode' in row ? row : ctx.db.roleGrant.findUnique({ where: { id: row.id } });
}

type Step = 'prolong' | 'end' | 'appointDeputy';
const GrantPermissions = builder.objectRef<Record<Step, boolean>>('GrantPermissions').implement({
  description: 'What the viewer may do with this Grant now.',
  fields: (t) => ({
    prolong: t.exposeBoolean('prolong', { description: 'Give it for longer.' }),
    end: t.exposeBoolean('end', { description: 'End it.' }),
    appointDeputy: t.exposeBoolean('appointDeputy', { description: 'Have somebody stand in for its holder.' }),
  }),
});

function stepsOf(record: GrantRecord | null, ctx: Context<Db>): Record<Step, boolean> {
  const mine = record !== null && stateOf(record) !== 'ENDED' && !isOwn(ctx, record.accountId) && mayGive(ctx, record.role, record.areaCode);
  return { prolong: mine && record.deputyOf === null && record.validTo !== null, end: mine, appointDeputy: mine && record.deputyOf === null };
}

/** A role in an area for a time. */
export const Grant = builder.objectRef<Row>('Grant');

builder.objectType(Grant, {
  description: 'A role in an area for a time (hak akses). A request acts under exactly one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; name it in the header x-pilar-grant to act under this grant.' }),
    role: t.field({ type: Role, description: 'The role.', resolve: (row) => held(row).role }),
    area: t.field({ type: identity.Region as never, description: 'The region it reaches, with everything below.', resolve: ((row: Row) => ({ code: held(row).area })) as never }),
    organisation: t.field({ type: Institution, nullable: true, description: 'The one institution that an LKS_USER works for.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Institution', held(row).role === 'LKS_USER' ? held(row).organisation ?? null : null) }),
    youthOrganisation: t.field({ type: YouthOrganisation, nullable: true, description: 'The one Karang Taruna that a KT_USER works for.', resolve: (row, _args, ctx) => identity.stub(ctx, 'YouthOrganisation', held(row).role === 'KT_USER' ? held(row).organisation ?? null : null) }),
    validFrom: t.field({ type: 'Date', nullable: true, description: 'First day; null when open.', resolve: (row) => held(row).validFrom }),
    validTo: t.field({ type: 'Date', nullable: true, description: 'Last day, inclusive; null when open.', resolve: (row) => held(row).validTo }),
    account: t.field({
      type: Account, nullable: true, description: 'Who holds it; null for systems.',
      resolve: async (row, _args, ctx) => { const record = await recordOf(row, ctx); return record && findAccount(record.accountId, ctx); },
    }),
    state: t.field({ type: GrantState, description: 'How it stands today.', resolve: async (row, _args, ctx) => { const record = await recordOf(row, ctx); return record ? stateOf(record) : 'VALID'; } }),
    deputyOf: t.field({ type: Grant, nullable: true, description: 'The grant whose holder its own stands in for (pengganti); null for a grant of one\'s own.', resolve: async (row, _args, ctx) => { const of = (await recordOf(row, ctx))?.deputyOf; return of ? ctx.db.roleGrant.findUnique({ where: { id: of } }) : null; } }),
    deputies: t.field({ type: [Grant], description: 'Grants of those who stand in for its holder, now or later.', resolve: async (row, _args, ctx) => (await ctx.db.roleGrant.findMany({ where: { deputyOf: row.id, endedAt: null }, orderBy: { id: 'asc' } })).filter((one) => stateOf(one) !== 'ENDED') }),
    reason: t.string({ nullable: true, description: 'Why it was given.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.reason ?? null }),
    givenBy: t.string({ nullable: true, description: 'Name of who gave it.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.givenBy || null }),
    givenAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was given.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.createdAt ?? null }),
    endedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was ended before its last day.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.endedAt ?? null }),
    endReason: t.string({ nullable: true, description: 'Why it was ended.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.endReason ?? null }),
    version: t.int({ description: 'Grows by one with each change; a mutation takes the one it read.', resolve: async (row, _args, ctx) => (await recordOf(row, ctx))?.version ?? 1 }),
    viewerCan: t.field({ type: GrantPermissions, description: 'What the viewer may do with it now.', resolve: async (row, _args, ctx) => stepsOf(await recordOf(row, ctx), ctx) }),
  }),
});

/** The viewer's grants that hold today, in the order in which they were given. */
export async function validGrants({ viewer, db }: Context<Db>): Promise<Row[]> {
  if (viewer.kind === 'machine') {
    const given = await db.machineGrant.findMany({ where: { clientId: viewer.clientId, removedAt: null }, orderBy: { id: 'asc' } });
    // All end with the client, as the one that the request acts under does.
    return given.map(({ id, areaCode }) => ({ ...viewer.grant, id, area: areaCode }));
  }
  const rows = await db.roleGrant.findMany({ where: { accountId: viewer.accountId, endedAt: null }, orderBy: { id: 'asc' } });
  const now = today();
  return rows.filter((row) => isGrantValid(held(row), now));
}
