import { changed, day } from '@pilar/subgraph/entity';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { youthEntity } from './youth-entity.ts';
import { dayOfStep, refuseStep } from '../steps.ts';
import { addMilestone, lastActive } from './youth-input.ts';
import { youthMessages as messages } from './youth-messages.ts';
import { YouthClassification, YouthOrganisation } from './youth-organisation.ts';
import { hasBoard, steps, stepWords, type YouthStep } from './youth-rules.ts';

/** A step that changes the state: what it asks for beside the day, and whether it shows that the organisation is at work. */
type StateStep = { name: string; step: Exclude<YouthStep, 'CONFIRM_BOARD' | 'CLASSIFY' | 'NOTE_ACTIVITY'>; description: string; needs: readonly ('reason' | 'board' | 'programme')[]; atWork: boolean };

const stateSteps: readonly StateStep[] = [
  { name: 'activateYouthOrganisation', step: 'ACTIVATE', description: 'Calls a formed Karang Taruna active: its board is in office and its programme of the year adopted (rule 14).', needs: ['board', 'programme'], atWork: true },
  { name: 'restYouthOrganisation', step: 'REST', description: 'Declares a Karang Taruna dormant (vakum).', needs: ['reason'], atWork: false },
  {
    name: 'reactivateYouthOrganisation', step: 'REACTIVATE', needs: ['board'], atWork: true,
    description: 'Notes that a dormant Karang Taruna is active again under a board in office. Its programme follows: until it is adopted, that is what it lacks (rule 14).',
  },
  { name: 'dissolveYouthOrganisation', step: 'DISSOLVE', description: 'Notes that a Karang Taruna is dissolved; its region may form another.', needs: ['reason'], atWork: false },
];

for (const { name, step, description, needs, atWork } of stateSteps) {
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes.`,
    fields: (t) => ({ ...institutions.correctionFields(t), on: t.field({ type: 'Date', description: 'Since when; default: today.' }) }),
  });
  institutions.command({
    name, description, permission: steps[step].permission, entity: youthEntity, result: YouthOrganisation, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx }) => {
      const problems = new Problems(ctx);
      const row = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: given.id } });
      refuseStep(problems, steps, step, row, stepWords);
      const reason = problems.text('reason', given.reason) ?? null;
      if (needs.includes('reason') && reason === null) problems.add('reason', shared.reasonNeeded);
      const on = dayOfStep(problems, given.on, row.stateSince);
      // Judged by the day of the step: what is entered later from paper was right or wrong then.
      if (needs.includes('board') && !hasBoard({ termFrom: day(row.termFrom), termTo: day(row.termTo) }, on)) problems.add('id', messages.boardNeeded, { value: on });
      const year = Number(on.slice(0, 4));
      if (needs.includes('programme') && !row.programmeYears.includes(year)) problems.add('id', messages.programmeNeeded, { year: String(year) });
      problems.refuse();
      await tx.youthOrganisation.update({
        where: { id: row.id },
        data: {
          state: steps[step].to ?? row.state, stateSince: new Date(on), stateReason: atWork ? null : reason,
          ...(atWork && { lastActiveOn: lastActive(row, on) }), ...changed(given.caveats),
        },
      });
      await addMilestone(tx, row.id, step, on, reason);
      return row.id;
    },
  });
}

const ClassifyYouthOrganisationInput = builder.inputType('ClassifyYouthOrganisationInput', {
  description: 'How a Karang Taruna is classed.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    classification: t.field({ type: YouthClassification, required: true, description: 'The class.' }),
    on: t.field({ type: 'Date', description: 'Since when; default: today.' }),
  }),
});

institutions.command({
  name: 'classifyYouthOrganisation',
  description: 'Classes a Karang Taruna, which the regency\'s office does (rule 13). Earlier classes stay in its milestones.',
  permission: steps.CLASSIFY.permission, entity: youthEntity, result: YouthOrganisation, input: ClassifyYouthOrganisationInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep(problems, steps, 'CLASSIFY', row, stepWords);
    const on = dayOfStep(problems, input.on, row.classifiedOn);
    problems.refuse();
    await tx.youthOrganisation.update({ where: { id: row.id }, data: { classification: input.classification, classifiedOn: new Date(on), ...changed(input.caveats) } });
    await addMilestone(tx, row.id, 'CLASSIFY', on, input.classification);
    return row.id;
  },
});

const RecordYouthActivityInput = builder.inputType('RecordYouthActivityInput', {
  description: 'Something that a Karang Taruna did.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    activity: t.string({ required: true, description: 'What it did, at most 500 characters.' }),
    on: t.field({ type: 'Date', description: 'When; default: today.' }),
  }),
});

institutions.command({
  name: 'recordYouthActivity',
  description: 'Notes something that a Karang Taruna did, so that it is not taken for dormant (rule 14).',
  permission: steps.NOTE_ACTIVITY.permission, entity: youthEntity, result: YouthOrganisation, input: RecordYouthActivityInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep(problems, steps, 'NOTE_ACTIVITY', row, stepWords);
    const activity = problems.requiredText('activity', input.activity);
    const on = dayOfStep(problems, input.on, null);
    problems.refuse();
    await tx.youthOrganisation.update({ where: { id: row.id }, data: { lastActiveOn: lastActive(row, on), ...changed(input.caveats) } });
    await addMilestone(tx, row.id, 'NOTE_ACTIVITY', on, activity);
    return row.id;
  },
});
