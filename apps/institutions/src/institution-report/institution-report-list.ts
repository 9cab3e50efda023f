import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { InstitutionReport, InstitutionReportState } from './institution-report.ts';

const InstitutionReportFilter = builder.inputType('InstitutionReportFilter', {
  description: 'Which yearly reports.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the institution\'s name.' }),
    year: t.int({ description: 'Of this year.' }),
    state: t.field({ type: [InstitutionReportState], description: 'States.' }),
  }),
});

const InstitutionReportOrder = builder.enumType('InstitutionReportOrder', {
  description: 'Order of yearly reports.',
  values: { SUBMITTED: { description: 'Waiting longest for a decision first; what waits for none last.' }, NAME: { description: 'By name of the institution.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const institutionReportList: ListDefinition<typeof InstitutionReportFilter.$inferInput, 'SUBMITTED' | 'NAME' | 'AREA'> = {
  name: 'institutionReports',
  table: 'institutions.institution_report',
  model: 'institutionReport',
  orders: {
    SUBMITTED: [{ expression: "CASE WHEN state = 'SUBMITTED' THEN submitted_at ELSE 'infinity'::timestamptz END", type: 'timestamptz' }],
    NAME: [{ expression: 'institution_name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'SUBMITTED',
  where: ({ text, year, state }) => [
    ...(text?.trim() ? [sql`institution_id IN (SELECT institutions.find_institutions(${text}))`] : []),
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
  ],
};

const InstitutionReportConnection = institutions.connection<typeof InstitutionReport.$inferType>('InstitutionReport', InstitutionReport, { byArea: true });

builder.queryFields((t) => ({
  institutionReport: t.prismaField({
    type: InstitutionReport,
    nullable: true,
    authScopes: { may: 'yearReport.read' },
    description: 'A yearly report; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'InstitutionReport', args);
      return id === null ? null : ctx.db.institutionReport.findUnique({ ...query, where: { id } });
    },
  }),
  institutionReports: t.field({
    type: InstitutionReportConnection,
    authScopes: { may: 'yearReport.read' },
    description: 'Yearly reports of institutions in the viewer\'s area, longest waiting first.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: InstitutionReportFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [InstitutionReportOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(institutionReportList, args, ctx, info),
  }),
}));
