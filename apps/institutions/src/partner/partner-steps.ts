import { changed, day } from '@pilar/subgraph/entity';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { dayOfStep, refuseStep } from '../steps.ts';
import { partnerEntity } from './partner-entity.ts';
import { addMilestone, readPaper } from './partner-input.ts';
import { partnerMessages as messages } from './partner-messages.ts';
import { PartnerOrganisation, PartnerPaper } from './partner-organisation.ts';
import { steps, stepWords, type PartnerStep } from './partner-rules.ts';

const RecordPartnerPaperInput = builder.inputType('RecordPartnerPaperInput', {
  description: 'A decree or an agreement that takes the place of the present one.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    paper: t.field({ type: PartnerPaper, required: true, description: 'Decree or agreement.' }),
    number: t.string({ required: true, description: 'Its number, at most 100 characters.' }),
    date: t.field({ type: 'Date', required: true, description: 'Its date.' }),
    validFrom: t.field({ type: 'Date', description: 'First day it holds; default: its date.' }),
    validTo: t.field({ type: 'Date', description: 'Last day it holds; left out for one without end.' }),
  }),
});

institutions.command({
  name: 'recordPartnerPaper',
  description: 'Records the decree or agreement by which somebody is a partner. The same number again mends a slip; the one before stands in timeline and history.',
  permission: steps.RECORD_PAPER.permission, entity: partnerEntity, result: PartnerOrganisation, input: RecordPartnerPaperInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.partnerOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep(problems, steps, 'RECORD_PAPER', row, stepWords);
    const read = readPaper(problems, input);
    const same = row.paperNumber === read.paperNumber;
    const before = day(row.paperDate);
    if (before && !same && input.date < before) problems.add('date', messages.paperBefore, { value: before });
    problems.refuse();
    await tx.partnerOrganisation.update({ where: { id: row.id }, data: { ...read, ...changed(input.caveats) } });
    if (!same) await addMilestone(tx, row.id, 'RECORD_PAPER', input.date, read.paperNumber);
    return row.id;
  },
});

/** A step that changes the state, and whether it asks for a reason beside the day. */
const stateSteps: readonly { name: string; step: Exclude<PartnerStep, 'RECORD_PAPER'>; description: string; reasoned: boolean }[] = [
  { name: 'restPartnerOrganisation', step: 'REST', description: 'Declares a partner dormant (vakum).', reasoned: true },
  { name: 'revivePartnerOrganisation', step: 'REVIVE', description: 'Notes that a dormant partner is active again.', reasoned: false },
  { name: 'endPartnerOrganisation', step: 'END', description: 'Notes that a partnership has ended.', reasoned: true },
];

for (const { name, step, description, reasoned } of stateSteps) {
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes.`,
    fields: (t) => ({ ...institutions.correctionFields(t), on: t.field({ type: 'Date', description: 'Since when; default: today.' }) }),
  });
  institutions.command({
    name, description, permission: steps[step].permission, entity: partnerEntity, result: PartnerOrganisation, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx }) => {
      const problems = new Problems(ctx);
      const row = await tx.partnerOrganisation.findUniqueOrThrow({ where: { id: given.id } });
      refuseStep(problems, steps, step, row, stepWords);
      const reason = problems.text('reason', given.reason) ?? null;
      if (reasoned && reason === null) problems.add('reason', shared.reasonNeeded);
      const on = dayOfStep(problems, given.on, row.stateSince);
      problems.refuse();
      await tx.partnerOrganisation.update({ where: { id: row.id }, data: { state: steps[step].to ?? row.state, stateSince: new Date(on), stateReason: reasoned ? reason : null, ...changed(given.caveats) } });
      await addMilestone(tx, row.id, step, on, reason);
      return row.id;
    },
  });
}
