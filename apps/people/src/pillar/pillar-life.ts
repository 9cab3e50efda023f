import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { Appointer, Pillar, PillarEndReason } from './pillar.ts';
import { linkFollowing } from './link-following.ts';
import { checkDecreeDate, decreeOf, ended, refuseStep, type Term } from './pillar-steps.ts';
import { pillarEntity } from './pillar-entity.ts';
import { isSinglePost, steps } from './pillar-rules.ts';

/** Day of a step: today when none is given; not in the future, nor before the term began. */
function dayOfStep(on: string | null | undefined, term: Term, problems: Problems): string {
  const chosen = on ?? today();
  if (chosen > today()) problems.add('on', messages.dayInFuture, { value: chosen });
  const from = day(term.validFrom);
  if (from && chosen < from) problems.add('on', messages.beforeTerm, { value: chosen, from });
  return chosen;
}

type PlainStep = { name: string; step: Code<'PILLAR_STEP'>; description: string; reasoned: boolean };

const plainSteps: readonly PlainStep[] = [
  { name: 'selectPillar', step: 'SELECT', description: 'Notes that a proposed person was selected.', reasoned: false },
  { name: 'suspendPillar', step: 'SUSPEND', description: 'Suspends a term; the post stays theirs.', reasoned: true },
  { name: 'resumePillar', step: 'RESUME', description: 'Ends a suspension. Refused where the district has another active TKSK meanwhile (rule 8).', reasoned: false },
  { name: 'restPillar', step: 'REST', description: 'Notes that a PSM is dormant (rule 8): still appointed, no longer at work.', reasoned: true },
  { name: 'reactivatePillar', step: 'REACTIVATE', description: 'Notes that a dormant PSM is at work again (rule 8).', reasoned: false },
];

for (const { name, step, description, reasoned } of plainSteps) {
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes.`,
    fields: (t) => ({
      ...people.correctionFields(t),
      on: t.field({ type: 'Date', description: 'Since when; default: today.' }),
    }),
  });
  people.command({
    name, description, permission: 'pillar.appoint', entity: pillarEntity, result: Pillar, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx }) => {
      const problems = new Problems(ctx);
      const term = await tx.pillar.findUniqueOrThrow({ where: { id: given.id } });
      refuseStep(step, term, false, problems);
      if (reasoned && !problems.text('reason', given.reason)) problems.add('reason', shared.reasonNeeded);
      const on = dayOfStep(given.on, term, problems);
      problems.refuse();
      await tx.pillar.update({ where: { id: term.id }, data: { state: steps[step].to ?? term.state, stateSince: asDay(on), ...(step === 'REACTIVATE' && { reactivatedOn: asDay(on) }), ...changed(given.caveats) } });
      return term.id;
    },
  });
}

const decreeFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]>['fields']>[0]) => ({
  ...people.correctionFields(t),
  appointer: t.field({ type: Appointer, description: 'Who appoints.' }),
  decreeNumber: t.string({ required: true, description: 'Number of the decree (rule 9).' }),
  decreeDate: t.field({ type: 'Date', required: true, description: 'Date of the decree (rule 9).' }),
  validTo: t.field({ type: 'Date', description: 'Last day.' }),
});

const ActivatePillarInput = builder.inputType('ActivatePillarInput', {
  description: 'The decree by which a proposed or selected person is appointed.',
  fields: (t) => ({
    ...decreeFields(t),
    validFrom: t.field({ type: 'Date', description: 'First day; default: the date of the decree.' }),
    memberNumber: t.string({ description: 'Member number.' }),
    overrideReason: t.string({ description: 'Why a district has a second active TKSK (rule 8).' }),
  }),
});

people.command({
  name: 'activatePillar',
  description: 'Appoints a proposed or selected person by decree (rules 8 and 9). A TKSK follows the last term of the district, where that has ended without a successor.',
  permission: 'pillar.appoint', entity: pillarEntity, result: Pillar, input: ActivatePillarInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await tx.pillar.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep('ACTIVATE', term, false, problems);
    const decree = checkedDecree(input, problems);
    const validFrom = input.validFrom ?? input.decreeDate;
    if (input.validTo && input.validTo < validFrom) problems.add('validTo', messages.termOrder);
    const memberNumber = problems.text('memberNumber', input.memberNumber, 60);
    const overrideReason = problems.text('overrideReason', input.overrideReason);
    problems.refuse();
    await tx.pillar.update({
      where: { id: term.id },
      data: { ...decree, state: 'ACTIVE', stateSince: asDay(validFrom), validFrom: asDay(validFrom), validTo: asDay(input.validTo), memberNumber, overrideReason, ...changed(input.caveats) },
    });
    if (isSinglePost(term.type as Code<'PILLAR_TYPE'>, term.position as Code<'PILLAR_POSITION'>)) await linkFollowing(tx, ctx, [term.id], 'activatePillar');
    return term.id;
  },
});

const ExtendPillarInput = builder.inputType('ExtendPillarInput', {
  description: 'The decree by which a term goes on.',
  fields: (t) => decreeFields(t),
});

people.command({
  name: 'extendPillar',
  description: 'Extends a term by a new decree; the one before is kept in earlierDecrees (rules 9 and 11).',
  permission: 'pillar.appoint', entity: pillarEntity, result: Pillar, input: ExtendPillarInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await tx.pillar.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep('EXTEND', term, false, problems);
    const decree = checkedDecree(input, problems);
    const until = day(term.validTo);
    if (until && input.validTo && input.validTo <= until) problems.add('validTo', messages.notLater, { value: input.validTo, until });
    problems.refuse();
    const before = decreeOf(term);
    await tx.pillar.update({
      where: { id: term.id },
      data: { ...decree, appointer: input.appointer ?? term.appointer, validTo: asDay(input.validTo ?? null), earlierDecrees: [...(term.earlierDecrees as object[]), before], ...changed(input.caveats) },
    });
    return term.id;
  },
});

const EndPillarInput = builder.inputType('EndPillarInput', {
  description: 'How a term ended.',
  fields: (t) => ({
    ...people.correctionFields(t),
    endReason: t.field({ type: PillarEndReason, required: true, description: 'Why.' }),
    on: t.field({ type: 'Date', description: 'Last day; default: today.' }),
  }),
});

people.command({
  name: 'endPillar',
  description: 'Ends a term of service. A post that stays empty for longer than 30 days raises a task (rule 8).',
  permission: 'pillar.appoint', entity: pillarEntity, result: Pillar, input: EndPillarInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await tx.pillar.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep('END', term, false, problems);
    const on = dayOfStep(input.on, term, problems);
    problems.refuse();
    await tx.pillar.update({ where: { id: term.id }, data: { ...ended(on, input.endReason), ...changed(input.caveats) } });
    return term.id;
  },
});

type DecreeInput = { decreeNumber: string; decreeDate: string; appointer?: Code<'APPOINTER'> | null };

/** The decree as columns; notes what is wrong with it (rule 9). */
function checkedDecree(input: DecreeInput, problems: Problems) {
  const decreeNumber = problems.requiredText('decreeNumber', input.decreeNumber, 100);
  checkDecreeDate(input.decreeDate, problems);
  return { decreeNumber, decreeDate: asDay(input.decreeDate), appointer: input.appointer ?? undefined };
}
