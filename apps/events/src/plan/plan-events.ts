import { today } from '@pilar/domain/dates';
import { newId, isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import { checkWhole } from '../event/check-event.ts';
import { blankDraft, columnsOf, draftOf, withParts, type Draft } from '../event/event-draft.ts';
import { eventEntity } from '../event/event-entity.ts';
import { VenueInput } from '../event/event-part-inputs.ts';
import { wrongOrder } from '../event/event-rules.ts';
import { Event } from '../event/event.ts';
import { isProvincial, readTime } from '../event/read-event.ts';
import { PartReader } from '../event/read-parts.ts';
import { writeParts } from '../event/write-parts.ts';
import { messages } from '../messages.ts';
import { planLike, type Stop } from './plan-rules.ts';

/** Most events planned by one act: every regency of a province, or every district of a regency. */
const mostStops = 60;

const PlannedStopInput = builder.inputType('PlannedStopInput', {
  description: 'Where and when an event is planned.',
  fields: (t) => ({
    area: t.field({ type: 'RegionCode', required: true, description: 'Region it is aimed at.' }),
    date: t.field({ type: 'Date', required: true, description: 'Day, or first day; not in the past.' }),
    endDate: t.field({ type: 'Date', description: 'Last day of an event of several days.' }),
    startTime: t.string({ description: 'Local time it begins, "HH:MM".' }),
    endTime: t.string({ description: 'Local time it ends, "HH:MM".' }),
    venue: t.field({ type: VenueInput, description: 'Place, where it is known.' }),
  }),
});

const PlanEventsInput = builder.inputType('PlanEventsInput', {
  description: 'Events to come that are like one that was.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    like: t.id({ required: true, description: 'The event (Event) that they are like. They take its kind, series, speakers, topics, agenda and groups; nothing of when it was, who came and what was said.' }),
    stops: t.field({ type: [PlannedStopInput], required: true, description: `Where and when, 1 to ${mostStops}.` }),
  }),
});

type StopInput = { area: string; date: string; endDate?: string | null; startTime?: string | null; endTime?: string | null; venue?: { name: string; address?: string | null; area?: string | null; office?: string | null } | null };

events.command({
  name: 'planEvents',
  description: 'Plans one event for each stop, as drafts like an event that was: the next regencies of a series in one step. Answers the first of them.',
  permission: 'event.record',
  entity: eventEntity,
  result: Event,
  input: PlanEventsInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const like = isId(input.like) ? await tx.event.findFirst({ where: { id: input.like, withdrawnAt: null }, include: withParts }) : null;
    if (!like) problems.add('like', shared.unknownReference, { type: 'Event', value: input.like.slice(0, 60) });
    if (input.stops.length === 0) problems.add('stops', messages.atLeastOne);
    if (input.stops.length > mostStops) problems.add('stops', messages.tooMany, { max: mostStops, count: input.stops.length });
    problems.refuse();
    const named = input.stops.flatMap(({ venue }, index) => (venue?.office ? [{ path: `stops.${index}.venue.office`, type: 'Office', id: venue.office }] : []));
    const found = await events.resolveReferences(tx, named, problems);
    const model = like ? draftOf(like, {}) : blankDraft;
    const drafts = input.stops.map((stop: StopInput, index) => {
      const read = readStop(stop, `stops.${index}`);
      return planLike(model, read);
    });
    problems.refuse();
    const ids: string[] = [];
    for (const draft of drafts) {
      const id = newId();
      checkWhole(draft, blankDraft, ctx, problems);
      problems.refuse();
      await tx.event.create({ data: { id, ...columnsOf(draft), ownerCode: ctx.viewer.grant.area } });
      await writeParts(tx, id, draft, draft);
      ids.push(id);
    }
    const [first = '', ...others] = ids;
    const told = await eventEntity.snapshots(tx, others);
    await writeTrail(tx, ctx, 'events', 'Event', { operation: 'CREATED', mutation: 'planEvents', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return first;

    function readStop(stop: StopInput, path: string): Stop {
      problems.area(`${path}.area`, stop.area, { anywhere: isProvincial(ctx) });
      if (stop.date < today()) problems.add(`${path}.date`, messages.planInPast, { value: stop.date });
      const times: Pick<Draft, 'date' | 'endDate' | 'startTime' | 'endTime'> = {
        date: stop.date, endDate: stop.endDate ?? null,
        startTime: readTime(`${path}.startTime`, stop.startTime, problems) ?? null, endTime: readTime(`${path}.endTime`, stop.endTime, problems) ?? null,
      };
      for (const { path: field, message } of wrongOrder(times)) problems.add(`${path}.${field}`, messages[message]);
      return { area: stop.area, ...times, venue: new PartReader(problems, found).venue(stop.venue, path) ?? null };
    }
  },
});
