import { today } from '@pilar/domain/dates';
import { allowed, type Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { events } from '../builder.ts';
import type { Db } from '../db.ts';
import { tellInvited } from '../mail/tell-invited.ts';
import { messages } from '../messages.ts';
import { presentAt } from '../participant/attendance-counts.ts';
import { Event } from './event.ts';
import { blankDraft, columnsOf, draftOf, withParts, type Draft, type EventRow } from './event-draft.ts';
import { eventEntity } from './event-entity.ts';
import { CorrectEventInput, RecordEventInput, type EventInput } from './event-input.ts';
import { checkWhole } from './check-event.ts';
import { readEvent } from './read-event.ts';
import { namedIn } from './read-parts.ts';
import { needsReason, withPostponement } from './step-rules.ts';
import { writeParts } from './write-parts.ts';

type Checked = { given: Partial<Draft>; merged: Draft };

/** Reads the input, lays it over what is stored, and refuses when the whole breaks a rule. */
async function check(input: EventInput, tx: Db, ctx: Context, stored: Draft): Promise<Checked> {
  const problems = new Problems(ctx);
  const found = await events.resolveReferences(tx, namedIn(input), problems);
  const given = { ...readEvent(input, ctx, problems, found), ...(await readSeries(input.series, tx, problems)) };
  // Nothing can be said of the whole while a part is malformed.
  problems.refuse();
  const merged = checkWhole(given, stored, ctx, problems);
  problems.refuse();
  return { given, merged };
}

async function readSeries(id: string | null | undefined, tx: Db, problems: Problems): Promise<Pick<Partial<Draft>, 'seriesId'>> {
  if (id === undefined) return {};
  if (id === null) return { seriesId: null };
  const series = isId(id) ? await tx.eventSeries.findUnique({ where: { id }, select: { id: true } }) : null;
  if (!series) problems.add('series', shared.unknownReference, { type: 'EventSeries', value: id.slice(0, 60) });
  return { seriesId: series?.id ?? null };
}

events.command({
  name: 'recordEvent',
  description: 'Records an event, planned or held. It belongs to the viewer\'s area.',
  permission: 'event.record',
  entity: eventEntity,
  result: Event,
  input: RecordEventInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { given, merged } = await check(input, tx, ctx, blankDraft);
    const id = newId();
    await tx.event.create({ data: { id, ...columnsOf(merged), ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await writeParts(tx, id, merged, given);
    await events.linkExternalIds(tx, ctx, 'Event', id, input.externalIds);
    return id;
  },
});

events.command({
  name: 'correctEvent',
  description: 'Corrects what is recorded of an event. Each list given replaces the whole list.',
  permission: 'event.correct',
  entity: eventEntity,
  result: Event,
  input: CorrectEventInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.event.findUniqueOrThrow({ where: { id: input.id }, include: withParts });
    refuseWithdrawn(stored, ctx);
    const { given, merged } = await check(input, tx, ctx, draftOf(stored, await presentAt(tx, stored.id)));
    await tx.event.update({
      where: { id: stored.id },
      data: { ...columnsOf(merged), ...turned(stored, merged.state, input.reason, ctx), caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() },
    });
    await writeParts(tx, stored.id, merged, given);
    await tellInvited(tx, ctx, stored);
    return stored.id;
  },
});

/** What a correction of the state leaves beside it, as the step to that state would: the reason, and the days it was postponed from. */
function turned(stored: EventRow, to: Draft['state'], given: string | null | undefined, ctx: Context) {
  const from = stored.state as Draft['state'];
  if (from === to) return {};
  if (from === 'PUBLISHED' && !allowed(ctx, 'event.publish')) throw new InvalidInput(ctx.language, [{ path: ['state'], message: say(ctx.language, messages.mayNotPublish) }]);
  if (!needsReason(from, to)) return { stateReason: null };
  const problems = new Problems(ctx);
  const reason = problems.text('reason', given);
  if (!reason) problems.add('reason', shared.reasonNeeded);
  problems.refuse();
  return { stateReason: reason, ...(to === 'POSTPONED' && { postponements: withPostponement(stored, today(), reason ?? null) }) };
}

/** A withdrawn event is one that does not exist. */
export function refuseWithdrawn({ id, withdrawnAt }: { id: string; withdrawnAt: Date | null }, ctx: Context): void {
  if (withdrawnAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: id }) }]);
}
