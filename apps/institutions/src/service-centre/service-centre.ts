import { thisMoment, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { holidaysFrom } from '../calendar/holiday-year.ts';
import type { Db } from '../db.ts';
import { standingOf } from './service-centre-entity.ts';
import { ServiceCentreStepKind, ServiceHours } from './service-centre-parts.ts';
import { isOpen, lacksOf, steps, type ServiceCentreState as State, type ServiceCentreStep, type Span } from './service-centre-rules.ts';

export const ServiceCentreState = builder.enumType('ServiceCentreState', { description: 'State of a Puskesos (status).', values: codes('SERVICE_CENTRE_STATE') });
const ServiceCentreLack = builder.enumType('ServiceCentreLack', { description: 'What a Puskesos is without.', values: codes('SERVICE_CENTRE_LACK') });

/** Holidays around a day, read once for all centres of a list. */
const holidaysAround = loaderOf<Db, ReadonlySet<string>>(async (ctx, days) => {
  const read = new Map(await Promise.all(days.map(async (day) => [day, await holidaysFrom(ctx.db, day)] as const)));
  return (day) => read.get(day) ?? new Set();
});

export const ServiceCentre = builder.prismaObject('ServiceCentre', {
  description: 'A Puskesos (Pusat Kesejahteraan Sosial), where a village informs, takes complaints and refers: SLRT in small (Permensos 15/2018).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    area: t.field({ type: institutions.Region, description: 'Its village.', resolve: (row) => ({ code: row.areaCode }) }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone.' }),
    office: t.relation('office', { nullable: true, description: 'The office of the regency (SLRT) that it refers to.' }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree that set it up (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', nullable: true, description: 'Date of that decree.' }),
    decreeIssuer: t.exposeString('decreeIssuer', { nullable: true, description: 'Who issued it.' }),
    state: t.field({ type: ServiceCentreState, description: 'State.', resolve: (row) => row.state as State }),
    stateSince: t.expose('stateSince', { type: 'Date', description: 'Since when it is in that state.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it is in that state, as far as told.' }),
    hours: t.field({ type: [ServiceHours], description: 'When it is open, by weekday and time; empty until it is recorded.', resolve: (row) => row.hours as Span[] }),
    openNow: t.boolean({
      nullable: true, description: 'Whether it is open at this moment in the installation\'s time; null where its hours are not recorded. Closed on holidays, and while it is not active.',
      resolve: async (row, _args, ctx) => {
        const at = thisMoment();
        return isOpen(standingOf(row), at, await holidaysAround(ctx, at.date));
      },
    }),
    holidayToday: t.boolean({ description: 'Whether today is a holiday of the calendar, on which it is closed.', resolve: async (_row, _args, ctx) => (await holidaysAround(ctx, today())).has(today()) }),
    officers: t.relation('officers', { query: { orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], take: 100 }, description: 'Who serves and served there, latest first, 100 at most.' }),
    lastLogOn: t.expose('lastLogOn', { type: 'Date', nullable: true, description: 'Last day of its service log; null where nothing is logged.' }),
    lacks: t.field({ type: [ServiceCentreLack], description: 'What it is without today. Computed, never entered.', resolve: (row) => lacksOf(standingOf(row), today()) }),
    milestones: t.relation('milestones', { query: { orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }], take: 100 }, description: 'What became of it, latest first, 100 at most.' }),
    nextSteps: t.field({
      type: [ServiceCentreStepKind], description: 'What the viewer may do next with it, by its state and the viewer\'s right.',
      resolve: (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        if (!covers(area, row.areaCode) && !covers(area, row.ownerCode)) return [];
        return (Object.keys(steps) as ServiceCentreStep[]).filter((step) => steps[step].from.includes(row.state as State) && allowed(ctx, steps[step].permission));
      },
    }),
  }),
});

institutions.recordFields(ServiceCentre, {
  type: 'ServiceCentre',
  can: {
    record: { permission: 'service.record', description: 'Correct what is recorded of it: its facts, officers, hours and state.' },
    log: { permission: 'service.log', description: 'Keep its service log.' },
  },
});

institutions.entity(ServiceCentre, 'service.read', (id, ctx) => ctx.db.serviceCentre.findUnique({ where: { id } }));

const ServiceCentreFilter = builder.inputType('ServiceCentreFilter', {
  description: 'Which Puskesos.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    state: t.field({ type: [ServiceCentreState], description: 'States.' }),
    lack: t.field({ type: [ServiceCentreLack], description: 'Only those that are without one of these today.' }),
    complete: t.boolean({ description: 'Only active ones that lack nothing today, or only active ones that lack something.' }),
  }),
});

const ServiceCentreOrder = builder.enumType('ServiceCentreOrder', {
  description: 'Order of Puskesos.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' }, LAST_LOG: { description: 'Longest without an entry in the log first.' } },
});

const lacks = sql`institutions.service_lacks(state, state_since, decree_number, staffed_until, hours, last_log_on, `;

/** The list as its root field shows it. */
export const serviceCentres: ListDefinition<typeof ServiceCentreFilter.$inferInput, 'NAME' | 'AREA' | 'LAST_LOG'> = {
  name: 'serviceCentres',
  table: 'institutions.service_centre',
  model: 'serviceCentre',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    LAST_LOG: [{ expression: "CASE WHEN last_log_on IS NULL THEN '-infinity'::date ELSE last_log_on END", type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, state, lack, complete }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_service_centres(${text}))`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(lack?.length ? [sql`${lacks}${today()}::date) && ${lack}::text[]`] : []),
    ...(complete == null ? [] : [sql`state = 'ACTIVE' AND (cardinality(${lacks}${today()}::date)) = 0) = ${complete}`]),
  ],
};

const ServiceCentreConnection = institutions.connection<typeof ServiceCentre.$inferType>('ServiceCentre', ServiceCentre, { byArea: true });

builder.queryFields((t) => ({
  serviceCentre: t.prismaField({
    type: ServiceCentre,
    nullable: true,
    authScopes: { may: 'service.read' },
    description: 'A Puskesos; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'ServiceCentre', args);
      return id === null ? null : ctx.db.serviceCentre.findUnique({ ...query, where: { id } });
    },
  }),
  serviceCentres: t.field({
    type: ServiceCentreConnection,
    authScopes: { may: 'service.read' },
    description: 'Puskesos in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: ServiceCentreFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ServiceCentreOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(serviceCentres, args, ctx, info),
  }),
}));

builder.objectField(institutions.Region, 'serviceCentres', (t) => t.field({
  type: ServiceCentreConnection,
  nullable: true,
  authScopes: { may: 'service.read' },
  description: 'Puskesos in this region and below.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: ServiceCentreFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ServiceCentreOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => institutions.page(serviceCentres, args, ctx, info, { scope: region.code, conditions: [inArea('area_code', region.code)] }),
}));
