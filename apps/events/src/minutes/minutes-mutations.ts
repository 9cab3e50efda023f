import { changed } from '@pilar/subgraph/entity';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { Minutes } from './minutes.ts';
import { ownEvent } from './event-of.ts';
import { minutesEntity, type TreatedItem } from './minutes-entity.ts';
import { minutesMessages as messages } from './minutes-messages.ts';

/** Most items of an agenda, and most decisions. */
const most = 100;

const TreatedAgendaItemInput = builder.inputType('TreatedAgendaItemInput', {
  description: 'An item of the agenda as it was treated.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The item, at most 500 characters.' }),
    done: t.boolean({ required: true, description: 'Whether it was treated.' }),
    remark: t.string({ description: 'What was said of it, at most 2,000 characters.' }),
  }),
});

type Given = { agenda?: readonly { text: string; done: boolean; remark?: string | null }[] | null; decisions?: readonly string[] | null; note?: string | null };

/** What the input says, trimmed; a list left out stays out, null empties it. */
function readMinutes(problems: Problems, { agenda, decisions, note }: Given) {
  for (const [path, list] of [['agenda', agenda], ['decisions', decisions]] as const) {
    if (list && list.length > most) problems.add(path, messages.tooManyAgenda, { max: most, count: list.length });
  }
  const items = agenda?.slice(0, most).map(({ text, done, remark }, index): TreatedItem => ({
    text: problems.requiredText(`agenda.${index}.text`, text), done, remark: problems.text(`agenda.${index}.remark`, remark || null, 2_000) ?? null,
  }));
  const decided = decisions?.slice(0, most).map((text, index) => problems.requiredText(`decisions.${index}`, text, 2_000));
  return { agenda: agenda === null ? [] : items, decisions: decisions === null ? [] : decided, note: problems.text('note', note, 10_000) };
}

const RecordMinutesInput = builder.inputType('RecordMinutesInput', {
  description: 'Minutes of an event.',
  fields: (t) => ({
    ...events.newRecordFields(t),
    event: t.id({ required: true, description: 'The event.' }),
    agenda: t.field({ type: [TreatedAgendaItemInput], description: 'The agenda as it was treated, in its order, at most 100 items.' }),
    decisions: t.stringList({ description: 'What was decided, in its order, at most 100, each of at most 2,000 characters.' }),
    note: t.string({ description: 'Course of the meeting, at most 10,000 characters.' }),
  }),
});

events.command({
  name: 'recordMinutes',
  description: 'Records the minutes of an event (notulen), before, during or after it. Whoever keeps the event may, once for each.',
  permission: 'minutes.keep',
  entity: minutesEntity,
  result: Minutes,
  input: RecordMinutesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const event = await ownEvent(tx, ctx, 'event', input.event);
    const problems = new Problems(ctx);
    const { agenda = [], decisions = [], note = null } = readMinutes(problems, input);
    if (agenda.length === 0 && decisions.length === 0 && note === null) problems.add('agenda', messages.emptyMinutes);
    problems.refuse();
    const there = await tx.minutes.findUnique({ where: { eventId: event.id }, select: { id: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.minutesExist), ['event'], there.id);
    const id = newId();
    await tx.minutes.create({ data: { id, eventId: event.id, agenda, decisions, note, ownerCode: event.ownerCode, caveats: input.caveats ?? [] } });
    await events.linkExternalIds(tx, ctx, 'Minutes', id, input.externalIds);
    return id;
  },
});

const CorrectMinutesInput = builder.inputType('CorrectMinutesInput', {
  description: 'Corrections; a field left out stays as it is, each list given replaces the whole list.',
  fields: (t) => ({
    ...events.correctionFields(t),
    agenda: t.field({ type: [TreatedAgendaItemInput], description: 'The agenda as it was treated.' }),
    decisions: t.stringList({ description: 'What was decided.' }),
    note: t.string({ description: 'Course of the meeting.' }),
  }),
});

events.command({
  name: 'correctMinutes',
  description: 'Writes the minutes of an event on, or corrects them.',
  permission: 'minutes.keep',
  entity: minutesEntity,
  result: Minutes,
  input: CorrectMinutesInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.minutes.findUniqueOrThrow({ where: { id: input.id }, include: { event: { select: { withdrawnAt: true } } } });
    if (stored.event.withdrawnAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: input.id }) }]);
    const problems = new Problems(ctx);
    const given = readMinutes(problems, input);
    problems.refuse();
    await tx.minutes.update({ where: { id: stored.id }, data: { ...given, ...changed(input.caveats) } });
    return stored.id;
  },
});
