import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { allowed, type Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar, PillarType } from '../pillar/pillar.ts';
import { pillarOf } from '../pillar-of.ts';
import { Duty } from './duty.ts';
import { acknowledgedBy } from './duty-rules.ts';

export const DutyAcknowledgement = builder.prismaObject('DutyAcknowledgement', {
  description: 'That somebody has read and understood a version of their duties (pernyataan memahami tupoksi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    pillar: t.field({ type: Pillar, nullable: true, description: 'The term of service.', resolve: (row, _args, ctx) => pillarOf(ctx, row.pillarId) }),
    duty: t.relation('duty', { description: 'The version acknowledged.' }),
    area: t.field({ type: people.Region, description: 'Region of the term.', resolve: (row) => ({ code: row.areaCode }) }),
    acknowledgedOn: t.expose('acknowledgedOn', { type: 'Date', description: 'The day.' }),
    onBehalf: t.exposeBoolean('onBehalf', { description: 'An officer has recorded it on behalf of the worker.' }),
    byName: t.exposeString('byName', { description: 'Name of the account that recorded it, at that time.' }),
    note: t.exposeString('note', { nullable: true, description: 'Where the signed paper lies, or what else is to be known.' }),
  }),
});

people.recordFields(DutyAcknowledgement, { type: 'DutyAcknowledgement', can: { acknowledge: { permission: 'duty.acknowledge', description: 'Record that the next version is understood too.' } } });
people.entity(DutyAcknowledgement, 'pillar.read', (id, ctx) => ctx.db.dutyAcknowledgement.findUnique({ where: { id } }));

type Row = NonNullable<Awaited<ReturnType<Db['dutyAcknowledgement']['findUnique']>>>;

/** Of each term, its acknowledgement of the version in force today. */
const inForce = loaderOf(async (ctx: Context<Db>, ids) => {
  const current = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT people.duty_in_force(type)::text AS id FROM people.duty`);
  const rows = await ctx.db.dutyAcknowledgement.findMany({ where: { pillarId: { in: [...ids] }, dutyId: { in: current.flatMap(({ id }) => id ?? []) } } });
  const found = new Map(rows.map((row): [string, Row] => [row.pillarId, row]));
  return (id) => found.get(id) ?? null;
});

builder.objectField(Pillar, 'dutyAcknowledgement', (t) => t.field({
  type: DutyAcknowledgement,
  nullable: true,
  description: 'That the duties in force have been acknowledged; null while they have not.',
  resolve: (pillar, _args, ctx) => inForce(ctx, pillar.id),
}));

/** The versions in force today, by kind. */
const current = loaderOf(async (ctx: Context<Db>, types) => {
  const rows = await ctx.db.duty.findMany({ where: { type: { in: [...types] }, validFrom: { lte: new Date(today()) } }, orderBy: { number: 'asc' } });
  const found = new Map(rows.map((row): [string, (typeof rows)[number]] => [row.type, row]));
  return (type) => found.get(type) ?? null;
});

builder.objectField(Pillar, 'dutyToAcknowledge', (t) => t.field({
  type: Duty,
  nullable: true,
  description: 'The duties in force while nobody has acknowledged them and the viewer may: a TKSK for themselves, an officer on behalf.',
  resolve: async (pillar, _args, ctx) => {
    const { role, area } = ctx.viewer.grant;
    const may = allowed(ctx, 'duty.acknowledge') && pillar.state !== 'ENDED' && (covers(area, pillar.areaCode) || covers(area, pillar.ownerCode));
    if (!may || !acknowledgedBy(role, area, { type: pillar.type, area: pillar.areaCode }) || (await inForce(ctx, pillar.id))) return null;
    return current(ctx, pillar.type);
  },
}));

const DutyAcknowledgementFilter = builder.inputType('DutyAcknowledgementFilter', {
  description: 'Which acknowledgements.',
  fields: (t) => ({
    type: t.field({ type: [PillarType], description: 'Of whose duties.' }),
    onBehalf: t.boolean({ description: 'Only those that an officer has recorded, or only the others.' }),
  }),
});

const DutyAcknowledgementOrder = builder.enumType('DutyAcknowledgementOrder', {
  description: 'Order of acknowledgements.',
  values: { NEWEST: { description: 'The newest first.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const acknowledgements: ListDefinition<typeof DutyAcknowledgementFilter.$inferInput, 'NEWEST' | 'AREA'> = {
  name: 'dutyAcknowledgements',
  table: 'people.duty_acknowledgement',
  of: 'ARRAY(SELECT term.person_id FROM people.pillar AS term WHERE term.id = pillar_id)',
  model: 'dutyAcknowledgement',
  orders: {
    NEWEST: [{ expression: 'acknowledged_on', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'NEWEST',
  where: ({ type, onBehalf }) => [
    ...(type?.length ? [sql`duty_id IN (SELECT id FROM people.duty WHERE type = ANY(${type}))`] : []),
    ...(onBehalf == null ? [] : [sql`on_behalf = ${onBehalf}`]),
  ],
};

const Connection = people.connection<typeof DutyAcknowledgement.$inferType>('DutyAcknowledgement', DutyAcknowledgement, { byArea: true });

builder.queryField('dutyAcknowledgements', (t) => t.field({
  type: Connection,
  authScopes: { may: 'pillar.read' },
  description: 'Acknowledgements of duties in the viewer\'s area, of versions replaced since too. Who has not yet stands in `standings`.',
  args: { ...people.listArgs(t), filter: t.arg({ type: DutyAcknowledgementFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [DutyAcknowledgementOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (_root, args, ctx, info) => people.page(acknowledgements, args, ctx, info),
}));
