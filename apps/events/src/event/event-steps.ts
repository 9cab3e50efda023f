import { today } from '@pilar/domain/dates';
import { presentOf } from '@pilar/domain/event-attendance';
import { covers } from '@pilar/domain/region-code';
import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { messages as shared } from '@pilar/subgraph/messages';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { tellInvited } from '../mail/tell-invited.ts';
import { messages } from '../messages.ts';
import { countsOf, presentAt } from '../participant/attendance-counts.ts';
import { checkWhole } from './check-event.ts';
import { columnsOf, draftOf, withParts, type Draft, type EventRow } from './event-draft.ts';
import { eventEntity } from './event-entity.ts';
import { refuseWithdrawn } from './event-mutations.ts';
import { breaches } from './event-rules.ts';
import { Event } from './event.ts';
import { isProvincial, readTime } from './read-event.ts';
import { postponementsOf, steps, withPostponement, type Postponement } from './step-rules.ts';
import { writeParts } from './write-parts.ts';

type Step = Code<'EVENT_STEP'>;
type Days = { date?: string | null; endDate?: string | null; startTime?: string | null; endTime?: string | null };
type StepInput = { id: string; reason?: string | null; caveats?: object[] | null } & Days;

const EventStep = builder.enumType('EventStep', { description: 'What may come next in the life of an event.', values: codes('EVENT_STEP') });

const MissingFact = builder.objectRef<{ path: string; message: string }>('MissingFact').implement({
  description: 'What a record still lacks before a step may be taken.',
  fields: (t) => ({
    path: t.field({ type: ['String'], description: 'Field of the input of correctEvent that it concerns.', resolve: ({ path }) => path.split('.') }),
    message: t.exposeString('message', { description: 'What is lacking and which rule asks for it, in the viewer\'s language.' }),
  }),
});

const PostponementRef = builder.objectRef<Postponement>('Postponement').implement({
  description: 'Days that an event was postponed from (penundaan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Day on which it was recorded.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    date: t.expose('date', { type: 'Date', description: 'Day, or first day, it was to be held on.' }),
    endDate: t.expose('endDate', { type: 'Date', nullable: true, description: 'Last day it was to be held on.' }),
    startAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was to begin.', resolve: ({ startAt }) => (startAt === null ? null : new Date(startAt)) }),
    endAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was to end.', resolve: ({ endAt }) => (endAt === null ? null : new Date(endAt)) }),
  }),
});

builder.prismaObjectFields(Event, (t) => ({
  nextSteps: t.field({
    type: [EventStep],
    description: 'What the viewer may do next with the event, by its state and the viewer\'s right. A step may still be refused for what `missingFor` names.',
    resolve: ({ state, ownerCode }, _args, ctx) => {
      if (!covers(ctx.viewer.grant.area, ownerCode)) return [];
      return codes('EVENT_STEP').filter((step) => allowed(ctx, steps[step].permission) && steps[step].from.includes(state as Code<'EVENT_STATE'>));
    },
  }),
  missingFor: t.field({
    type: [MissingFact],
    args: { step: t.arg({ type: EventStep, required: true, description: 'The step that is to be taken.' }) },
    description: 'What the rules 19 to 24 ask for before the step and the event lacks.',
    select: withParts,
    resolve: async (row, { step }, ctx) => breaches({ ...draftOf(row as EventRow, presentOf(await countsOf(ctx, row.id))), state: steps[step].to }, today(), isProvincial(ctx))
      .map(({ path, message, value }) => ({ path, message: say(ctx.language, messages[message], { value: value ?? '' }) })),
  }),
  stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was cancelled, postponed or taken off the public page.' }),
  postponements: t.field({ type: [PostponementRef], description: 'Days that it was postponed from, the first of them first.', resolve: (row) => postponementsOf(row) }),
}));

type PlainStep = { name: string; step: Step; description: string };

const plainSteps: readonly PlainStep[] = [
  { name: 'inviteToEvent', step: 'INVITE', description: 'Notes that the invitations are out.' },
  { name: 'startEvent', step: 'START', description: 'Notes that an event has begun; not before its day (rule 19).' },
  { name: 'closeEvent', step: 'CLOSE', description: 'Notes that an event was held; not before its day, nor without an opener or moderator and a speaker (rules 19 and 21).' },
  { name: 'reportEvent', step: 'REPORT', description: 'Notes that a held event is reported: with attendance, topics, a key point and a photograph (rule 23).' },
  { name: 'publishEvent', step: 'PUBLISH', description: 'Shows a reported event to everybody, on the public page too.' },
  { name: 'unpublishEvent', step: 'UNPUBLISH', description: 'Takes an event off the public page; it stays reported. Needs a reason.' },
  { name: 'cancelEvent', step: 'CANCEL', description: 'Cancels an event that was not held. Needs a reason.' },
];

const inputName = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

for (const { name, step, description } of plainSteps) {
  const input = builder.inputType(inputName(name), { description: `What ${name} takes.`, fields: (t) => events.correctionFields(t) });
  events.command({
    name, description, permission: steps[step].permission, entity: eventEntity, result: Event, input, operation: 'UPDATED',
    run: ({ input: given, tx, ctx }) => take(step, given, tx, ctx),
  });
}

const datedSteps: readonly PlainStep[] = [
  { name: 'scheduleEvent', step: 'SCHEDULE', description: 'Schedules a draft, or an event that was postponed, on a new day. It needs its link or its venue with a region (rule 20).' },
  { name: 'postponeEvent', step: 'POSTPONE', description: 'Postpones an event that was not held. With a new day it is scheduled anew, without one it waits as postponed; its former days are kept. Needs a reason.' },
];

for (const { name, step, description } of datedSteps) {
  const input = builder.inputType(inputName(name), {
    description: `What ${name} takes.`,
    fields: (t) => ({
      ...events.correctionFields(t),
      date: t.field({ type: 'Date', description: 'New day, or first day; left out, the day stays or is not yet known.' }),
      endDate: t.field({ type: 'Date', description: 'New last day; with a new day, left out means one day.' }),
      startTime: t.string({ description: 'Local time it begins, "HH:MM"; left out, the hours stay.' }),
      endTime: t.string({ description: 'Local time it ends, "HH:MM".' }),
    }),
  });
  events.command({
    name, description, permission: steps[step].permission, entity: eventEntity, result: Event, input, operation: 'UPDATED',
    run: ({ input: given, tx, ctx }) => take(step, given, tx, ctx),
  });
}

/** Takes the step where it may follow and the whole keeps the rules of the state it leads to. */
async function take(step: Step, input: StepInput, tx: Db, ctx: Context): Promise<string> {
  const stored = await tx.event.findUniqueOrThrow({ where: { id: input.id }, include: withParts });
  refuseWithdrawn(stored, ctx);
  const problems = new Problems(ctx);
  refuseStep(step, stored.state as Code<'EVENT_STATE'>, problems, ctx);
  const { reasoned, to } = steps[step];
  const reason = problems.text('reason', input.reason) ?? null;
  if (reasoned && !reason) problems.add('reason', shared.reasonNeeded);
  const days = readDays(step, input, stored, problems);
  problems.refuse();
  const state = step === 'POSTPONE' && days.date !== undefined ? 'SCHEDULED' : to;
  const merged = checkWhole({ ...days, state }, draftOf(stored, await presentAt(tx, stored.id)), ctx, problems);
  problems.refuse();
  await tx.event.update({
    where: { id: stored.id },
    data: {
      ...columnsOf(merged),
      stateReason: reasoned ? reason : null,
      ...(step === 'POSTPONE' && { postponements: withPostponement(stored, today(), reason) }),
      caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
    },
  });
  if (days.date !== undefined) await writeParts(tx, stored.id, merged, { date: days.date });
  await tellInvited(tx, ctx, stored);
  return stored.id;
}

function refuseStep(step: Step, state: Code<'EVENT_STATE'>, problems: Problems, ctx: Context): void {
  if (steps[step].from.includes(state)) return;
  const named = (code: Code<'EVENT_STATE'>) => label('EVENT_STATE', code, ctx.language);
  problems.add('id', messages.badStep, { step: label('EVENT_STEP', step, ctx.language), state: named(state), from: steps[step].from.map(named).join(', ') });
}

/** The days that a step moves the event to; empty where they stay. */
function readDays(step: Step, input: Days, stored: EventRow, problems: Problems): Partial<Pick<Draft, 'date' | 'endDate' | 'startTime' | 'endTime' | 'dayPart'>> {
  const former = draftOf(stored, {});
  if (!input.date) {
    if (input.endDate) problems.add('date', messages.dayNeeded);
    // The former day is the one it was postponed from.
    if (step === 'SCHEDULE' && stored.state === 'POSTPONED') problems.add('date', messages.newDayNeeded, { value: former.date });
    if (step === 'POSTPONE' && (input.startTime || input.endTime)) problems.add('date', messages.dayNeeded);
  }
  if (input.date && step === 'POSTPONE' && input.date <= former.date) problems.add('date', messages.notLater, { value: input.date, former: former.date });
  const startTime = readTime('startTime', input.startTime, problems);
  const endTime = readTime('endTime', input.endTime, problems);
  return {
    ...(input.date && { date: input.date, endDate: input.endDate ?? null }),
    ...(startTime && { startTime, endTime: endTime ?? null, dayPart: null }),
    ...(endTime && { endTime }),
  };
}
