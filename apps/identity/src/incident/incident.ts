import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { localMinuteSql, sql } from '@pilar/subgraph/sql';
import { Alert } from '../alert/alert.ts';
import { builder, identity } from '../builder.ts';
import { lawfulDeadline } from '../lawful-deadline.ts';
import { Beneficiary, Family, Person } from '../references/external-types.ts';
import { isOverdue, nextSteps } from './incident-rules.ts';
import { draftNotice, type Drafted } from './notice.ts';

export const IncidentState = builder.enumType('IncidentState', { description: 'How far an incident is (status insiden).', values: codes('INCIDENT_STATE') });
export const BreachData = builder.enumType('BreachData', { description: 'Kinds of personal data that an incident touched (jenis data).', values: codes('BREACH_DATA') });
export const NoticeTo = builder.enumType('NoticeTo', { description: 'Who is told of an incident (penerima pemberitahuan).', values: codes('NOTICE_TO') });
const IncidentStepKind = builder.enumType('IncidentStepKind', { description: 'What is done with an incident (langkah).', values: codes('INCIDENT_STEP') });
const region = (code: string) => ({ code }) as never;

const IncidentStep = builder.prismaObject('IncidentStep', {
  description: 'A step on an incident\'s way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: IncidentStepKind, description: 'What was done.', resolve: (row) => row.kind as Code<'INCIDENT_STEP'> }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted of it.' }),
    madeByName: t.exposeString('madeByName', { description: 'Name of who did it.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

type Affected = { subjectType: string; subjectId: string; firstAt: Date; lastAt: Date; times: number };

const AffectedPerson = builder.objectRef<Affected>('AffectedPerson').implement({
  description: 'Somebody of the viewer\'s area whose data was seen (orang terdampak): a person served, a family, or a worker.',
  fields: (t) => ({
    beneficiary: t.field({ type: Beneficiary, nullable: true, description: 'The person served.', resolve: (row, _args, ctx) => (row.subjectType === 'Beneficiary' ? identity.stub(ctx, 'Beneficiary', row.subjectId) : null) }),
    family: t.field({ type: Family, nullable: true, description: 'The family.', resolve: (row, _args, ctx) => (row.subjectType === 'Family' ? identity.stub(ctx, 'Family', row.subjectId) : null) }),
    person: t.field({ type: Person, nullable: true, description: 'The worker.', resolve: (row, _args, ctx) => (row.subjectType === 'Person' ? identity.stub(ctx, 'Person', row.subjectId) : null) }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'When it was first seen.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When it was last seen.' }),
    times: t.exposeInt('times', { description: 'In how many answers.' }),
  }),
});

const DraftedNotice = builder.objectRef<Drafted>('DraftedNotice').implement({
  description: 'A notice as the law asks for it: which data, when and how it came out, and what is done about it. A draft to be read and signed.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its head.' }),
    paragraphs: t.exposeStringList('paragraphs', { description: 'Its text.' }),
    lacking: t.exposeStringList('lacking', { description: 'What it does not say yet, by name of field.' }),
  }),
});

const IncidentPermissions = builder.objectRef<boolean>('IncidentPermissions').implement({
  description: 'What the viewer may do with this Incident.',
  fields: (t) => ({ handle: t.boolean({ description: 'Take it through its steps (see nextSteps), and see whom it touched.', resolve: (may) => may }) }),
});

const mostAffected = 500;

export const Incident = builder.prismaObject('Incident', {
  description: 'An incident with personal data (insiden), from when it was noticed until everybody has been told (UU 27/2022).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    number: t.exposeString('number', { description: 'Number in the register.' }),
    area: t.field({ type: identity.Region as never, description: 'Where it happened.', resolve: ((row: { areaCode: string }) => region(row.areaCode)) as never }),
    what: t.exposeString('what', { description: 'What happened.' }),
    data: t.field({ type: [BreachData], description: 'Kinds of data that it touched.', resolve: (row) => row.data as Code<'BREACH_DATA'>[] }),
    noticedAt: t.expose('noticedAt', { type: 'DateTime', description: 'When the office came to know of it: the 72 hours run from here.' }),
    happenedFrom: t.expose('happenedFrom', { type: 'DateTime', nullable: true, description: 'When it began, as far as known.' }),
    happenedTo: t.expose('happenedTo', { type: 'DateTime', nullable: true, description: 'When it ended, as far as known.' }),
    alert: t.prismaField({ type: Alert, nullable: true, authScopes: { may: 'alert.read' }, description: 'The alert that it began with.', resolve: (query, { alertId }, _args, ctx) => (alertId === null ? null : ctx.db.alert.findUnique({ ...query, where: { id: alertId } })) }),
    state: t.field({ type: IncidentState, description: 'How far it is.', resolve: (row) => row.state as Code<'INCIDENT_STATE'> }),
    deadline: t.field({ type: 'DateTime', description: 'By when authority and affected persons are told: 72 hours after it was noticed.', resolve: ({ noticedAt }) => lawfulDeadline(noticedAt) }),
    overdue: t.boolean({ description: 'Whether that has passed while somebody is still to be told.', resolve: (row) => isOverdue(row, new Date()) }),
    consequence: t.exposeString('consequence', { nullable: true, description: 'What may come of it for those whom it touched.' }),
    handling: t.exposeString('handling', { nullable: true, description: 'What is done about it.' }),
    authorityToldAt: t.expose('authorityToldAt', { type: 'DateTime', nullable: true, description: 'When the data-protection authority was told.' }),
    subjectsToldAt: t.expose('subjectsToldAt', { type: 'DateTime', nullable: true, description: 'When the affected persons were told.' }),
    publicToldAt: t.expose('publicToldAt', { type: 'DateTime', nullable: true, description: 'When the public was told, where it had to be.' }),
    lateReason: t.exposeString('lateReason', { nullable: true, description: 'Why somebody was told late.' }),
    endedReason: t.exposeString('endedReason', { nullable: true, description: 'Why it was closed, or is none.' }),
    steps: t.field({ type: [IncidentStep], description: 'Its way so far.', select: (_args, _ctx, nested) => ({ steps: nested({ orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] }) }), resolve: (row) => row.steps }),
    nextSteps: t.field({ type: [IncidentStepKind], description: 'What the viewer may do next with it.', resolve: (row, _args, ctx) => (allowed(ctx, 'incident.handle') ? nextSteps(row) : []) }),
    affectedCount: t.int({ description: 'How many persons, families and workers of the viewer\'s area it touched, as far as they were looked for.', resolve: ({ id }, _args, ctx) => ctx.db.incidentPerson.count({ where: { incidentId: id } }) }),
    affected: t.field({
      type: [AffectedPerson], nullable: true, authScopes: { may: 'incident.handle' }, description: `Whom it touched, last seen first, at most ${mostAffected} at once.`,
      args: { skip: t.arg.int({ defaultValue: 0, description: 'How many of them to pass over.' }) },
      resolve: ({ id }, { skip }, ctx) => ctx.db.incidentPerson.findMany({ where: { incidentId: id }, orderBy: [{ lastAt: 'desc' }, { subjectId: 'asc' }], skip: Math.max(0, skip ?? 0), take: mostAffected }),
    }),
    notice: t.field({
      type: DraftedNotice, nullable: true, authScopes: { may: 'incident.handle' }, description: 'The notice to somebody, drafted from what is recorded.',
      args: { to: t.arg({ type: NoticeTo, required: true, description: 'To whom.' }) },
      resolve: async (row, { to }, ctx) => draftNotice(row, to, await ctx.db.incidentPerson.count({ where: { incidentId: row.id } })),
    }),
    version: t.exposeInt('version', { description: 'Grows with each change; a step takes the one it read.' }),
    viewerCan: t.field({ type: IncidentPermissions, description: 'What the viewer may do with it.', resolve: (_row, _args, ctx) => allowed(ctx, 'incident.handle') }),
  }),
});

identity.entity(Incident, 'incident.read', (id, ctx) => ctx.db.incident.findUnique({ where: { id } }));

const IncidentFilter = builder.inputType('IncidentFilter', {
  description: 'Which incidents.',
  fields: (t) => ({
    state: t.field({ type: [IncidentState], description: 'How far they are.' }),
    alert: t.id({ description: 'Those that began with this alert.' }),
  }),
});

const incidents: ListDefinition<typeof IncidentFilter.$inferInput, 'NEWEST'> = {
  name: 'incidents',
  table: 'identity.incident',
  model: 'incident',
  orders: { NEWEST: [{ expression: 'noticed_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: ({ state, alert }) => [...(state?.length ? [sql`state = ANY(${state})`] : []), ...(alert ? [sql`alert_id::text = ${alert.toLowerCase()}`] : [])],
};

const IncidentConnection = identity.connection<typeof Incident.$inferType>('Incident', Incident, { byArea: true });

builder.queryFields((t) => ({
  incident: t.prismaField({
    type: Incident, nullable: true, authScopes: { may: 'incident.read' }, description: 'An incident; null when there is none in the viewer\'s area.',
    args: { id: t.arg.id({ required: true, description: 'Id.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.incident.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  incidents: t.field({
    type: IncidentConnection, authScopes: { may: 'incident.read' }, description: 'Incidents of the viewer\'s area, noticed last first.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: IncidentFilter, description: 'Which; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(incidents, args, ctx, info),
  }),
}));

identity.exportable('INCIDENTS', incidents, {
  number: 'number', state: 'state', area: 'area_code', what: 'what', data: 'data', noticedAt: localMinuteSql('noticed_at'), happenedFrom: localMinuteSql('happened_from'), happenedTo: localMinuteSql('happened_to'),
  affected: '(SELECT count(*)::int FROM identity.incident_person AS p WHERE p.incident_id = incident.id)', consequence: 'consequence', handling: 'handling',
  authorityToldAt: localMinuteSql('authority_told_at'), subjectsToldAt: localMinuteSql('subjects_told_at'), publicToldAt: localMinuteSql('public_told_at'), lateReason: 'late_reason', endedReason: 'ended_reason',
});
