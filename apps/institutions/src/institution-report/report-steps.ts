import { codes } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { joinedBy } from '../submitters.ts';
import { InstitutionReport } from './institution-report.ts';
import { institutionReportEntity } from './institution-report-entity.ts';
import { reportFor } from './institution-report-input.ts';
import { institutionReportMessages as messages } from './institution-report-messages.ts';
import { decided } from './institution-report-rules.ts';

const SubmitInput = builder.inputType('SubmitInstitutionReportInput', {
  description: 'A yearly report to submit.',
  fields: (t) => institutions.stepFields(t, 'The report.'),
});

institutions.command({
  name: 'submitInstitutionReport',
  description: 'Submits a yearly report, or submits it again once it is mended; the social office then decides on it.',
  permission: 'yearReport.write',
  entity: institutionReportEntity,
  result: InstitutionReport,
  input: SubmitInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'SUBMIT');
    await tx.institutionReport.update({
      where: { id: row.id },
      data: { state: 'SUBMITTED', stateReason: null, submittedAt: new Date(), submittedBy: accountOf(ctx.viewer), submitters: joinedBy(row.submitters, accountOf(ctx.viewer)), ...changed() },
    });
    return row.id;
  },
});

const InstitutionReportDecision = builder.enumType('InstitutionReportDecision', { description: 'What is decided on a yearly report.', values: codes('INSTITUTION_REPORT_DECISION') });

const DecideInput = builder.inputType('DecideInstitutionReportInput', {
  description: 'A decision on a yearly report.',
  fields: (t) => ({
    ...institutions.stepFields(t, 'The report.'),
    decision: t.field({ type: InstitutionReportDecision, required: true, description: 'Accept it, or return it to be mended.' }),
    reason: t.string({ description: 'What is to be mended; required when it is returned. Whoever reads the report reads it.' }),
  }),
});

institutions.command({
  name: 'decideInstitutionReport',
  description: 'Decides on a submitted yearly report. Whoever has submitted it does not decide.',
  permission: 'yearReport.decide',
  entity: institutionReportEntity,
  result: InstitutionReport,
  input: DecideInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'DECIDE');
    const problems = new Problems(ctx);
    const reason = problems.text('reason', input.reason) ?? null;
    if (input.decision === 'RETURN' && reason === null) problems.add('reason', messages.reasonNeeded);
    problems.refuse();
    await tx.institutionReport.update({
      where: { id: row.id },
      data: {
        state: decided[input.decision], stateReason: input.decision === 'RETURN' ? reason : null,
        decidedAt: new Date(), decidedBy: accountOf(ctx.viewer), ...changed(),
      },
    });
    return row.id;
  },
});
