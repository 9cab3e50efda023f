import { codes, type Code } from '@pilar/domain/vocabulary';
import { accountStub } from '@pilar/subgraph/accounts';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { Institution } from '../institution/institution.ts';
import { nextSteps } from './institution-report-rules.ts';

export const InstitutionReportState = builder.enumType('InstitutionReportState', { description: 'State of a yearly report (status laporan tahunan).', values: codes('INSTITUTION_REPORT_STATE') });
const InstitutionReportStep = builder.enumType('InstitutionReportStep', { description: 'What can be done next with a yearly report.', values: codes('INSTITUTION_REPORT_STEP') });

const account = (id: string | null) => (id === null ? null : accountStub(id)) as never;

export const InstitutionReport = builder.prismaObject('InstitutionReport', {
  description: 'What an institution reports of a year (laporan tahunan lembaga): whom it served, what it did, what came in and was spent. One a year.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    institution: t.relation('institution', { nullable: true, authScopes: { may: 'institution.read' }, description: 'The institution; null when it lies outside the viewer\'s area.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    area: t.field({ type: institutions.Region, description: 'Region of the institution.', resolve: (row) => ({ code: row.areaCode }) }),
    servedMale: t.exposeInt('servedMale', { description: 'Men and boys served in the year.' }),
    servedFemale: t.exposeInt('servedFemale', { description: 'Women and girls served in the year.' }),
    activities: t.exposeString('activities', { description: 'What was done (kegiatan).' }),
    obstacles: t.exposeString('obstacles', { nullable: true, description: 'What stood in the way (kendala).' }),
    plan: t.exposeString('plan', { nullable: true, description: 'What is planned for the year after (rencana).' }),
    income: t.field({ type: 'Rupiah', description: 'Money that came in (penerimaan).', resolve: ({ income }) => String(income) }),
    spent: t.field({ type: 'Rupiah', description: 'Money spent (pengeluaran).', resolve: ({ spent }) => String(spent) }),
    onBehalf: t.exposeBoolean('onBehalf', { description: 'Entered by an officer from a paper, not by the institution\'s own user.' }),
    state: t.field({ type: InstitutionReportState, description: 'State.', resolve: (row) => row.state as Code<'INSTITUTION_REPORT_STATE'> }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was returned.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'When it was last submitted.' }),
    submittedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who submitted it.', resolve: (row) => account(row.submittedBy) }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was last decided on.' }),
    decidedBy: t.field({ type: institutions.Account, nullable: true, description: 'Who decided.', resolve: (row) => account(row.decidedBy) }),
    nextSteps: t.field({ type: [InstitutionReportStep], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer, accountOf(viewer)) }),
  }),
});

institutions.recordFields(InstitutionReport, {
  type: 'InstitutionReport',
  can: {
    write: { permission: 'yearReport.write', description: 'Correct and submit it, where its state allows (see nextSteps).' },
    decide: { permission: 'yearReport.decide', description: 'Decide on it, where its state allows.' },
  },
});

institutions.entity(InstitutionReport, 'yearReport.read', (id, ctx) => ctx.db.institutionReport.findUnique({ where: { id } }));

builder.prismaObjectFields(Institution, (t) => ({
  reports: t.relation('reports', { nullable: true, authScopes: { may: 'yearReport.read' }, description: 'Its yearly reports, latest year first.', query: () => ({ orderBy: [{ year: 'desc' as const }] }) }),
}));
