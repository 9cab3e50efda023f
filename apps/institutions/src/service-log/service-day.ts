import { codes } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { ServiceCentre } from '../service-centre/service-centre.ts';
import { figuresOf, type Service } from './service-log-rules.ts';

export const ServiceKind = builder.enumType('ServiceKind', { description: 'What a Puskesos was asked for (jenis layanan).', values: codes('SERVICE_KIND') });

const ServiceCount = builder.objectRef<Service>('ServiceCount').implement({
  description: 'One kind of service on a day: numbers of persons, never who they were.',
  fields: (t) => ({
    kind: t.field({ type: ServiceKind, description: 'Kind of service.', resolve: ({ kind }) => kind }),
    male: t.exposeInt('male', { description: 'Male persons served.' }),
    female: t.exposeInt('female', { description: 'Female persons served.' }),
    settled: t.exposeInt('settled', { description: 'Persons whose matter was settled there.' }),
    referred: t.exposeInt('referred', { description: 'Persons referred on.' }),
  }),
});

export const ServiceDay = builder.prismaObject('ServiceDay', {
  description: 'A day of the service log of a Puskesos (buku layanan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    centre: t.relation('centre', { description: 'Whose log it is.' }),
    area: t.field({ type: institutions.Region, description: 'Its village.', resolve: (row) => ({ code: row.areaCode }) }),
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    services: t.field({ type: [ServiceCount], description: 'What was asked for, each kind once.', resolve: (row) => row.services as Service[] }),
    persons: t.int({ description: 'Persons served in all.', resolve: (row) => figuresOf([row]).persons }),
    male: t.exposeInt('male', { description: 'Male persons in all.' }),
    female: t.exposeInt('female', { description: 'Female persons in all.' }),
    settled: t.exposeInt('settled', { description: 'Settled there in all.' }),
    referred: t.exposeInt('referred', { description: 'Referred on in all.' }),
    note: t.exposeString('note', { nullable: true, description: 'A remark on the day, without personal data.' }),
    fromPaper: t.exposeBoolean('fromPaper', { description: 'Whether it was entered later, from the centre\'s book.' }),
  }),
});

institutions.recordFields(ServiceDay, {
  type: 'ServiceDay',
  can: { correct: { permission: 'service.log', description: 'Correct it.' } },
});

institutions.entity(ServiceDay, 'service.readLog', (id, ctx) => ctx.db.serviceDay.findUnique({ where: { id } }));

const ServiceDayFilter = builder.inputType('ServiceDayFilter', {
  description: 'Which days of a log.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'This day or later.' }),
    to: t.field({ type: 'Date', description: 'This day or earlier.' }),
    kind: t.field({ type: [ServiceKind], description: 'Only days on which one of these was asked for.' }),
  }),
});

const serviceDays: ListDefinition<typeof ServiceDayFilter.$inferInput, 'DAY'> = {
  name: 'serviceDays',
  table: 'institutions.service_day',
  model: 'serviceDay',
  orders: { DAY: [{ expression: 'day', type: 'date', descending: true }] },
  defaultOrder: 'DAY',
  where: ({ from, to, kind }) => [
    ...(from ? [sql`day >= ${from}::date`] : []),
    ...(to ? [sql`day <= ${to}::date`] : []),
    ...(kind?.length ? [sql`EXISTS (SELECT FROM jsonb_array_elements(services) AS service WHERE service ->> 'kind' = ANY(${kind}))`] : []),
  ],
};

const ServiceDayConnection = institutions.connection<typeof ServiceDay.$inferType>('ServiceDay', ServiceDay);

builder.queryField('serviceDay', (t) => t.prismaField({
  type: ServiceDay,
  nullable: true,
  authScopes: { may: 'service.readLog' },
  description: 'A day of a service log; null when there is none in the viewer\'s area.',
  args: institutions.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await institutions.lookUp(ctx, 'ServiceDay', args);
    return id === null ? null : ctx.db.serviceDay.findUnique({ ...query, where: { id } });
  },
}));

builder.objectField(ServiceCentre, 'log', (t) => t.field({
  type: ServiceDayConnection,
  nullable: true,
  authScopes: { may: 'service.readLog' },
  description: 'Its service log by day, latest first. Who may not read it by day reads its sums in services.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: ServiceDayFilter, description: 'Which days; all when left out.' }) },
  resolve: (centre, args, ctx, info) => institutions.page(serviceDays, args, ctx, info, { scope: centre.id, conditions: [sql`centre_id = ${centre.id}::uuid`] }),
}));
