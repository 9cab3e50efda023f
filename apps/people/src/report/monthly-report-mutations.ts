import { codes } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { PillarReport } from './report.ts';
import { reportEntity } from './report-entity.ts';
import { checkDay, isOnBehalf, readActivity, readTexts, reportFor, termOf } from './report-input.ts';
import { decided } from './report-rules.ts';

const DraftMonthlyReportInput = builder.inputType('DraftMonthlyReportInput', {
  description: 'The report of a month (laporan bulanan). The journal of the month is counted and listed by itself.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    pillar: t.id({ required: true, description: 'The term of service, whose region lies in the viewer\'s area.' }),
    month: t.field({ type: 'Date', required: true, description: 'First day of the month.' }),
    activity: t.string({ required: true, description: 'What the month came to, at most 4,000 characters.' }),
    constraint: t.string({ description: 'What stood in the way.' }),
    note: t.string({ description: 'Note.' }),
  }),
});

people.command({
  name: 'draftMonthlyReport',
  description: 'Drafts the report of a month; there is one of a term and month.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: DraftMonthlyReportInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await termOf(tx, ctx, problems, input.pillar);
    if (input.month.endsWith('-01')) checkDay(problems, 'month', input.month, term);
    else problems.add('month', messages.notAMonth, { value: input.month });
    const activity = readActivity(problems, input.activity);
    const texts = readTexts(problems, input);
    problems.refuse();
    const id = newId();
    await tx.pillarReport.create({
      data: {
        id, kind: 'MONTHLY', pillarId: term?.id ?? '', day: new Date(input.month), areaCode: term?.areaCode ?? '', ownerCode: ctx.viewer.grant.area,
        activity, ...texts, state: 'DRAFT', onBehalf: isOnBehalf(ctx), account: accountOf(ctx.viewer), caveats: input.caveats ?? [],
      },
    });
    await people.linkExternalIds(tx, ctx, 'PillarReport', id, input.externalIds);
    return id;
  },
});

const CorrectMonthlyReportInput = builder.inputType('CorrectMonthlyReportInput', {
  description: 'Corrections of a monthly report that is a draft or was sent back; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...people.correctionFields(t),
    activity: t.string({ description: 'What the month came to.' }),
    constraint: t.string({ description: 'What stood in the way.' }),
    note: t.string({ description: 'Note.' }),
  }),
});

people.command({
  name: 'correctMonthlyReport',
  description: 'Corrects a monthly report before it is submitted, or after it was sent back.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: CorrectMonthlyReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'MONTHLY', 'CORRECT');
    const problems = new Problems(ctx);
    const activity = input.activity === undefined ? undefined : readActivity(problems, input.activity);
    const texts = readTexts(problems, input);
    problems.refuse();
    await tx.pillarReport.update({ where: { id: row.id }, data: { activity, ...texts, caveats: input.caveats ?? undefined, ...changed() } });
    return row.id;
  },
});

const stepFields = {
  idempotencyKey: 'New for each change, 8 to 100 characters, such as a UUID.',
  id: 'The report.',
  version: 'Version that was read.',
};

const SubmitMonthlyReportInput = builder.inputType('SubmitMonthlyReportInput', {
  description: 'A monthly report to submit.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: stepFields.idempotencyKey }),
    id: t.id({ required: true, description: stepFields.id }),
    version: t.int({ required: true, description: stepFields.version }),
  }),
});

people.command({
  name: 'submitMonthlyReport',
  description: 'Submits a monthly report, or submits it again once it is revised; the regency then decides on it.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: SubmitMonthlyReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'MONTHLY', 'SUBMIT');
    await tx.pillarReport.update({
      where: { id: row.id },
      data: { state: 'WAITING', stateReason: null, submittedAt: new Date(), submittedBy: accountOf(ctx.viewer), ...changed() },
    });
    return row.id;
  },
});

const ReportDecision = builder.enumType('ReportDecision', { description: 'What the regency decides on a monthly report.', values: codes('REPORT_DECISION') });

const DecideMonthlyReportInput = builder.inputType('DecideMonthlyReportInput', {
  description: 'A decision on a monthly report.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: stepFields.idempotencyKey }),
    id: t.id({ required: true, description: stepFields.id }),
    version: t.int({ required: true, description: stepFields.version }),
    decision: t.field({ type: ReportDecision, required: true, description: 'Approve it, send it back for revision, or reject it for good.' }),
    reason: t.string({ description: 'Why; required unless it is approved. Whoever reads the report reads it.' }),
  }),
});

people.command({
  name: 'decideMonthlyReport',
  description: 'Decides on a submitted monthly report. Whoever submitted it does not decide.',
  permission: 'report.decide',
  entity: reportEntity,
  result: PillarReport,
  input: DecideMonthlyReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'MONTHLY', 'DECIDE');
    const problems = new Problems(ctx);
    const reason = problems.text('reason', input.reason);
    if (input.decision !== 'APPROVE' && reason == null) problems.add('reason', messages.decisionReason);
    problems.refuse();
    await tx.pillarReport.update({
      where: { id: row.id },
      data: {
        state: decided[input.decision], stateReason: input.decision === 'APPROVE' ? null : reason,
        decidedAt: new Date(), decidedBy: accountOf(ctx.viewer), ...changed(),
      },
    });
    return row.id;
  },
});
