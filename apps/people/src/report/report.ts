import { codes } from '@pilar/domain/vocabulary';
import { daysAfter, today } from '@pilar/domain/dates';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { Pillar } from '../pillar/pillar.ts';
import { nextSteps, writerDays, type ReportKind as Kind, type ReportState as State } from './report-rules.ts';

export const ReportKind = builder.enumType('ReportKind', { description: 'Kind of report (jenis laporan).', values: codes('REPORT_KIND') });
export const ReportState = builder.enumType('ReportState', { description: 'State of a report (status laporan).', values: codes('REPORT_STATE') });
const ReportStep = builder.enumType('ReportStep', { description: 'What can be done next with a report.', values: codes('REPORT_STEP') });

export const PillarReport = builder.prismaObject('PillarReport', {
  description: 'What somebody who serves reports of the work (laporan pilar): the journal of a day (jurnal harian) or the report of a month (laporan bulanan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: ReportKind, description: 'Journal of a day, or report of a month.', resolve: (row) => row.kind as Kind }),
    pillar: t.relation('pillar', { nullable: true, authScopes: { may: 'pillar.read' }, description: 'The term of service it is of; null when that lies outside the viewer\'s area.' }),
    date: t.expose('day', { type: 'Date', description: 'The day, or the first day of the month.' }),
    area: t.field({ type: people.Region, description: 'Region served that day; of a month, that of the term.', resolve: (row) => ({ code: row.areaCode }) }),
    venue: t.exposeString('venue', { nullable: true, description: 'Where it was (tempat).' }),
    activity: t.exposeString('activity', { description: 'What was done (kegiatan).' }),
    constraint: t.exposeString('constraintText', { nullable: true, description: 'What stood in the way (kendala).' }),
    note: t.exposeString('note', { nullable: true, description: 'Note (catatan).' }),
    onBehalf: t.exposeBoolean('onBehalf', { description: 'Entered by an officer from a paper, whose scan belongs to it.' }),
    mine: t.boolean({ description: 'Whether the viewer wrote it.', resolve: (row, _args, { viewer }) => row.account === accountOf(viewer) }),
    state: t.field({ type: ReportState, description: 'State.', resolve: (row) => row.state as State }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was sent back, rejected or withdrawn.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'When it was last submitted.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was last decided on.' }),
    writableUntil: t.field({
      type: 'Date', nullable: true, description: 'Last day on which its writer may change a journal; officers may later. Null for a monthly report.',
      resolve: ({ kind, createdAt }) => (kind === 'DAILY' ? daysAfter(today(() => createdAt), writerDays) : null),
    }),
    nextSteps: t.field({ type: [ReportStep], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer, accountOf(viewer)) }),
  }),
});

people.recordFields(PillarReport, {
  type: 'PillarReport',
  can: {
    write: { permission: 'report.write', description: 'Correct, submit and withdraw it, where its state allows (see nextSteps).' },
    decide: { permission: 'report.decide', description: 'Decide on it, where its state allows.' },
  },
});

people.entity(PillarReport, 'report.read', (id, ctx) => ctx.db.pillarReport.findUnique({ where: { id } }));

export const PillarReportFilter = builder.inputType('PillarReportFilter', {
  description: 'Which reports. Withdrawn journals stand in no list.',
  fields: (t) => ({
    kind: t.field({ type: [ReportKind], description: 'Kinds.' }),
    state: t.field({ type: [ReportState], description: 'States.' }),
    pillar: t.id({ description: 'Only those of this term of service.' }),
    from: t.field({ type: 'Date', description: 'Of this day or later.' }),
    to: t.field({ type: 'Date', description: 'Of this day or earlier; a month counts by its first day.' }),
    text: t.string({ description: 'Part of the person\'s name, of the activity or the venue.' }),
  }),
});

export const PillarReportOrder = builder.enumType('PillarReportOrder', {
  description: 'Order of reports.',
  values: { DATE_DESC: { description: 'Latest first.' }, SUBMITTED: { description: 'Submitted first; what is not submitted last.' } },
});

/** The list as its root field shows it. */
export const pillarReports: ListDefinition<typeof PillarReportFilter.$inferInput, 'DATE_DESC' | 'SUBMITTED'> = {
  name: 'pillarReports',
  table: 'people.pillar_report',
  of: 'ARRAY(SELECT term.person_id FROM people.pillar AS term WHERE term.id = pillar_id)',
  model: 'pillarReport',
  always: sql`state <> 'WITHDRAWN'`,
  orders: {
    DATE_DESC: [{ expression: 'day', type: 'date', descending: true }],
    SUBMITTED: [{ expression: "CASE WHEN submitted_at IS NULL THEN 'infinity'::timestamptz ELSE submitted_at END", type: 'timestamptz' }],
  },
  defaultOrder: 'DATE_DESC',
  where: ({ kind, state, pillar, from, to, text }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    // A malformed id is one of no term.
    ...(pillar ? [isId(pillar) ? sql`pillar_id = ${pillar}::uuid` : sql`false`] : []),
    ...(from ? [sql`day >= ${from}::date`] : []),
    ...(to ? [sql`day <= ${to}::date`] : []),
    ...(text?.trim() ? [sql`id IN (SELECT people.find_pillar_reports(${text}))`] : []),
  ],
};

export const PillarReportConnection = people.connection<typeof PillarReport.$inferType>('PillarReport', PillarReport, { byArea: true });

builder.queryFields((t) => ({
  pillarReport: t.prismaField({
    type: PillarReport,
    nullable: true,
    authScopes: { may: 'report.read' },
    description: 'A report; null when there is none in the viewer\'s area.',
    args: people.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await people.lookUp(ctx, 'PillarReport', args);
      return id === null ? null : ctx.db.pillarReport.findUnique({ ...query, where: { id } });
    },
  }),
  pillarReports: t.field({
    type: PillarReportConnection,
    authScopes: { may: 'report.read' },
    description: 'Reports in the viewer\'s area, latest first.',
    args: { ...people.listArgs(t), filter: t.arg({ type: PillarReportFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PillarReportOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => people.page(pillarReports, args, ctx, info),
  }),
}));

builder.objectField(Pillar, 'reports', (t) => t.field({
  type: PillarReportConnection,
  nullable: true,
  authScopes: { may: 'report.read' },
  description: 'Reports of this term, latest first.',
  args: { ...people.pageArgs(t), filter: t.arg({ type: PillarReportFilter, description: 'Which rows; all when left out.' }) },
  resolve: ({ id }, args, ctx, info) => people.page(pillarReports, args, ctx, info, { scope: id, conditions: [sql`pillar_id = ${id}::uuid`] }),
}));
