import { asDay, changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, people } from '../builder.ts';
import { PillarReport } from './report.ts';
import { reportEntity } from './report-entity.ts';
import { checkArea, checkDay, isOnBehalf, readActivity, readTexts, reportFor, termOf } from './report-input.ts';

const RecordDailyReportInput = builder.inputType('RecordDailyReportInput', {
  description: 'The journal of a day (jurnal harian).',
  fields: (t) => ({
    ...people.newRecordFields(t),
    pillar: t.id({ required: true, description: 'The term of service, whose region lies in the viewer\'s area.' }),
    date: t.field({ type: 'Date', required: true, description: 'The day; not one to come.' }),
    area: t.field({ type: 'RegionCode', description: 'Region served, within that of the term, mostly a village; that of the term when left out.' }),
    venue: t.string({ required: true, description: 'Where it was, at most 200 characters.' }),
    activity: t.string({ required: true, description: 'What was done, at most 4,000 characters.' }),
    constraint: t.string({ description: 'What stood in the way.' }),
    note: t.string({ description: 'Note.' }),
  }),
});

people.command({
  name: 'recordDailyReport',
  description: 'Records the journal of a day; it needs no approval. What an officer enters stands as entered on behalf, from a paper.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: RecordDailyReportInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await termOf(tx, ctx, problems, input.pillar);
    checkDay(problems, 'date', input.date, term);
    checkArea(problems, input.area, term);
    const activity = readActivity(problems, input.activity);
    const texts = readTexts(problems, input);
    problems.refuse();
    const id = newId();
    await tx.pillarReport.create({
      data: {
        id, kind: 'DAILY', pillarId: term?.id ?? '', day: new Date(input.date), areaCode: input.area ?? term?.areaCode ?? '',
        ownerCode: ctx.viewer.grant.area, activity, ...texts, state: 'RECORDED',
        onBehalf: isOnBehalf(ctx), account: accountOf(ctx.viewer), caveats: input.caveats ?? [],
      },
    });
    await people.linkExternalIds(tx, ctx, 'PillarReport', id, input.externalIds);
    return id;
  },
});

const CorrectDailyReportInput = builder.inputType('CorrectDailyReportInput', {
  description: 'Corrections of a journal; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...people.correctionFields(t),
    date: t.field({ type: 'Date', description: 'The day.' }),
    area: t.field({ type: 'RegionCode', description: 'Region served.' }),
    venue: t.string({ description: 'Where it was.' }),
    activity: t.string({ description: 'What was done.' }),
    constraint: t.string({ description: 'What stood in the way.' }),
    note: t.string({ description: 'Note.' }),
  }),
});

people.command({
  name: 'correctDailyReport',
  description: 'Corrects a journal: its writer for seven days, officers of district and regency also later.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: CorrectDailyReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'DAILY', 'CORRECT');
    const problems = new Problems(ctx);
    if (input.date != null) checkDay(problems, 'date', input.date, row.pillar);
    checkArea(problems, input.area, row.pillar);
    if (input.venue === null) problems.requiredText('venue', null);
    const activity = input.activity === undefined ? undefined : readActivity(problems, input.activity);
    const texts = readTexts(problems, input);
    problems.refuse();
    await tx.pillarReport.update({
      where: { id: row.id },
      data: { day: asDay(input.date) ?? undefined, areaCode: input.area ?? undefined, activity, ...texts, caveats: input.caveats ?? undefined, ...changed() },
    });
    return row.id;
  },
});

const WithdrawDailyReportInput = builder.inputType('WithdrawDailyReportInput', {
  description: 'A journal to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The journal.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands with it and in the history.' }),
  }),
});

people.command({
  name: 'withdrawDailyReport',
  description: 'Withdraws a journal that was recorded by mistake. It stands in no list and no count any more.',
  permission: 'report.write',
  entity: reportEntity,
  result: PillarReport,
  input: WithdrawDailyReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'DAILY', 'WITHDRAW');
    const problems = new Problems(ctx);
    const stateReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await tx.pillarReport.update({ where: { id: row.id }, data: { state: 'WITHDRAWN', stateReason, ...changed() } });
    return row.id;
  },
});
