import { today } from '@pilar/domain/dates';
import { codes } from '@pilar/domain/vocabulary';
import { changed, day } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { WorkProgrammeItem } from '../__generated__/prisma/client.ts';
import { builder, institutions } from '../builder.ts';
import { joinedBy } from '../submitters.ts';
import { youthEntity } from '../youth/youth-entity.ts';
import { lastActive } from '../youth/youth-input.ts';
import { youthMessages as messages } from '../youth/youth-messages.ts';
import { programmeEntity } from './programme-entity.ts';
import { refuseProgrammeStep } from './programme-input.ts';
import { earliestApproval } from './programme-rules.ts';
import { WorkProgramme } from './work-programme.ts';

const longestText = 4_000;

const RealisedItemInput = builder.inputType('RealisedItemInput', {
  description: 'What became of an item of the programme.',
  fields: (t) => ({
    item: t.id({ required: true, description: 'The item.' }),
    realised: t.string({ required: true, description: 'What was done, or why nothing was, at most 500 characters.' }),
    spent: t.field({ type: 'Rupiah', required: true, description: 'Money spent; "0" where it was none.' }),
  }),
});
type RealisedInput = typeof RealisedItemInput.$inferInput;

const SubmitAccountabilityReportInput = builder.inputType('SubmitAccountabilityReportInput', {
  description: 'The report on a programme.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    summary: t.string({ required: true, description: 'What the year came to, at most 4,000 characters.' }),
    items: t.field({ type: [RealisedItemInput], required: true, description: 'Each item of the programme, once.' }),
    approvedBy: t.string({ required: true, description: 'Who of the village government approved it, at most 200 characters.' }),
    approvedOn: t.field({ type: 'Date', required: true, description: 'When they did: not before the programme\'s year, nor before it was adopted.' }),
  }),
});

institutions.command({
  name: 'submitAccountabilityReport',
  description: 'Gives the report (LPJ) on a running programme, or gives it again after it was sent back; the regency then decides on it.',
  permission: 'youth.record',
  entity: programmeEntity,
  result: WorkProgramme,
  input: SubmitAccountabilityReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const row = await tx.workProgramme.findUniqueOrThrow({ where: { id: input.id }, include: { items: { orderBy: { place: 'asc' } }, report: true } });
    refuseProgrammeStep(problems, 'REPORT', row);
    const summary = problems.requiredText('summary', input.summary, longestText);
    const approvedBy = problems.requiredText('approvedBy', input.approvedBy, 200);
    const earliest = earliestApproval(row.year, day(row.adoptedOn));
    if (input.approvedOn > today()) problems.add('approvedOn', messages.dayInFuture, { value: input.approvedOn });
    if (input.approvedOn < earliest) problems.add('approvedOn', messages.approvedTooEarly, { value: input.approvedOn, earliest, year: String(row.year) });
    const realised = readRealised(problems, row.items, input.items);
    problems.refuse();
    for (const { id, ...data } of realised) await tx.workProgrammeItem.update({ where: { id }, data });
    const report = {
      state: 'SUBMITTED', summary, approvedBy, approvedOn: new Date(input.approvedOn), submittedAt: new Date(), submittedBy: accountOf(ctx.viewer),
      submitters: joinedBy(row.report?.submitters ?? [], accountOf(ctx.viewer)),
      decidedAt: null, decidedBy: null, decisionReason: null,
    };
    await tx.accountabilityReport.upsert({ where: { programmeId: row.id }, create: { id: newId(), programmeId: row.id, ...report }, update: report });
    await tx.workProgramme.update({ where: { id: row.id }, data: { state: 'REPORTED', ...changed(input.caveats) } });
    await touch({ entity: youthEntity, path: 'id', id: row.organisationId }, async () => {
      const now = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: row.organisationId } });
      await tx.youthOrganisation.update({ where: { id: now.id }, data: { reportYears: [...now.reportYears, row.year].toSorted((a, b) => a - b), lastActiveOn: lastActive(now, input.approvedOn), ...changed() } });
    });
    return row.id;
  },
});

/** What became of each item; notes one that is missing, unknown or told twice. */
function readRealised(problems: Problems, items: readonly WorkProgrammeItem[], given: readonly RealisedInput[]) {
  const rows = new Map<string, number>();
  const realised = given.map(({ item, realised: text, spent }, index) => {
    const id = item.toLowerCase();
    const row = rows.get(id);
    if (row !== undefined) problems.add(`items.${index}.item`, messages.itemTwice, { row });
    if (!items.some((one) => one.id === id)) problems.add(`items.${index}.item`, messages.itemUnknown);
    rows.set(id, index + 1);
    return { id, realised: problems.requiredText(`items.${index}.realised`, text), spent: BigInt(spent) };
  });
  for (const { id, goal } of items) if (!rows.has(id)) problems.add('items', messages.itemMissing, { goal });
  return realised;
}

const AccountabilityDecision = builder.enumType('AccountabilityDecision', { description: 'What is decided on a report.', values: codes('ACCOUNTABILITY_DECISION') });

const DecideAccountabilityReportInput = builder.inputType('DecideAccountabilityReportInput', {
  description: 'A decision on a report.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The programme that was reported on.' }),
    version: t.int({ required: true, description: 'Version of the programme that was read.' }),
    decision: t.field({ type: AccountabilityDecision, required: true, description: 'Accept it, or send it back.' }),
    reason: t.string({ description: 'What is to be mended; required when it is sent back. Whoever reads the report reads it.' }),
  }),
});

institutions.command({
  name: 'decideAccountabilityReport',
  description: 'Accepts a report or sends it back with the reason. Whoever has given it does not decide on it.',
  permission: 'youth.decide',
  entity: programmeEntity,
  result: WorkProgramme,
  input: DecideAccountabilityReportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const row = await tx.workProgramme.findUniqueOrThrow({ where: { id: input.id }, include: { report: true } });
    refuseProgrammeStep(problems, 'DECIDE', row);
    const reason = problems.text('reason', input.reason) ?? null;
    const returned = input.decision === 'RETURN';
    if (returned && reason === null) problems.add('reason', messages.returnReason);
    problems.refuse();
    if (row.report?.submitters.includes(accountOf(ctx.viewer))) throw new NotAllowed(say(ctx.language, messages.ownReport), ['id']);
    await tx.accountabilityReport.update({
      where: { programmeId: row.id },
      data: { state: returned ? 'RETURNED' : 'ACCEPTED', decidedAt: new Date(), decidedBy: accountOf(ctx.viewer), decisionReason: returned ? reason : null },
    });
    await tx.workProgramme.update({ where: { id: row.id }, data: { state: returned ? 'ADOPTED' : 'ACCEPTED', ...changed() } });
    // What was sent back was not given (rule 14).
    if (returned) {
      await touch({ entity: youthEntity, path: 'id', id: row.organisationId }, async () => {
        const now = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: row.organisationId } });
        await tx.youthOrganisation.update({ where: { id: now.id }, data: { reportYears: now.reportYears.filter((year) => year !== row.year), ...changed() } });
      });
    }
    return row.id;
  },
});
