import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Participant as ParticipantRow } from '../__generated__/prisma/client.ts';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { attendedEvent, momentIn, standingIn, type AttendedEvent } from './attended-event.ts';
import { listText } from './guest-text.ts';
import { participantEntity } from './participant-entity.ts';
import { CheckInMethod, ParticipantState } from './participant-list.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { checkInWindow, isHolding, isSignature, longestSignature, mostAtOnce } from './participant-rules.ts';

const AttendanceRowInput = builder.inputType('AttendanceRowInput', {
  description: 'Whether one participant came.',
  fields: (t) => ({
    participant: t.id({ required: true, description: 'The participant.' }),
    state: t.field({ type: ParticipantState, required: true, description: 'Whether they came. INVITED takes a wrong tick back.' }),
    version: t.int({ description: 'Version that was read. Given, a row that another changed meanwhile is refused; left out, the last writer counts, but who is PRESENT stays as first recorded.' }),
    method: t.field({ type: CheckInMethod, description: 'How their coming became known, with PRESENT; default: LIST. PAPER may be entered after the event.' }),
    at: t.field({ type: 'DateTime', description: 'When they came, with PRESENT; default: now, of PAPER not known.' }),
    remark: t.string({ description: 'Remark, at most 500 characters; required with EXCUSED. Left out, it stays.' }),
    signature: t.string({ description: 'Signature, with PRESENT: strokes of points "x,y" in a field of 400 × 200, ";" between strokes, at most 6000 characters.' }),
  }),
});

const RecordAttendanceInput = builder.inputType('RecordAttendanceInput', {
  description: 'Who came to an event, up to 500 rows at once.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
    event: t.id({ required: true, description: 'The event.' }),
    rows: t.field({ type: [AttendanceRowInput], required: true, description: 'Each participant once.' }),
  }),
});

type Given = typeof AttendanceRowInput.$inferInput;

/** A clock that goes a little fast is no lie. */
const clockTolerance = 5 * 60_000;

/** The moment somebody came, checked against the hours of the event and against now; null where a paper list does not tell. */
export function comingAt(problems: Problems, ctx: Context, event: AttendedEvent, { method, at }: { method: string; at: string | Date | null | undefined }, path: string): Date | null {
  const { from, to } = checkInWindow(event);
  const moment = at ? new Date(at) : null;
  if (method === 'PAPER' && moment === null) {
    if (event.date > today()) problems.add(`${path}state`, messages.tooEarly, { from: momentIn(ctx, from) });
    return null;
  }
  const came = moment ?? new Date();
  const field = moment ? `${path}at` : `${path}state`;
  if (came.getTime() > Date.now() + clockTolerance) problems.add(field, messages.inFuture, { value: momentIn(ctx, came) });
  else if (came < from) problems.add(field, messages.tooEarly, { from: momentIn(ctx, from) });
  else if (came >= to) problems.add(field, messages.tooLate, { value: momentIn(ctx, came), to: momentIn(ctx, to) });
  return came;
}

/** The signature as it is kept; notes one that is none. */
export function checkedSignature(problems: Problems, path: string, signature: string | null | undefined): string | null {
  if (!signature) return null;
  if (!isSignature(signature)) problems.add(path, messages.badSignature, { max: longestSignature });
  return signature;
}

type Change = Pick<ParticipantRow, 'state' | 'checkInMethod' | 'checkedInAt' | 'checkedInBy' | 'remark' | 'signature'>;

/** What a row makes of a participant; null when it says what is recorded already. */
function changeOf(problems: Problems, ctx: Context, event: AttendedEvent, given: Given, stored: ParticipantRow, path: string): Change | null {
  const { state, version } = given;
  const remark = given.remark === undefined ? stored.remark : (listText(problems, `${path}remark`, given.remark) ?? null);
  const signature = checkedSignature(problems, `${path}signature`, given.signature);
  if (version != null && version !== stored.version && state !== stored.state) {
    problems.add(`${path}version`, messages.staleRow, { name: stored.name, state: standingIn(ctx, stored) });
  }
  if (state !== 'PRESENT') {
    for (const field of ['at', 'method', 'signature'] as const) if (given[field] != null) problems.add(`${path}${field}`, messages.onlyPresent);
    if (state === 'EXCUSED' && !remark) problems.add(`${path}remark`, messages.excuseReason);
    if (stored.walkIn) problems.add(`${path}state`, messages.walkInStays);
    if (state === 'ABSENT' && event.date > today()) problems.add(`${path}state`, messages.tooEarly, { from: momentIn(ctx, checkInWindow(event).from) });
    return state === stored.state && remark === stored.remark ? null : { state, remark, checkInMethod: null, checkedInAt: null, checkedInBy: null, signature: null };
  }
  // Who is present stays so as first recorded; a signature or remark may follow.
  if (stored.state === 'PRESENT') {
    const { checkInMethod, checkedInAt, checkedInBy } = stored;
    const signed = stored.signature ?? signature;
    return remark === stored.remark && signed === stored.signature ? null : { state, remark, checkInMethod, checkedInAt, checkedInBy, signature: signed };
  }
  const method = given.method ?? 'LIST';
  return { state, remark, checkInMethod: method, checkedInAt: comingAt(problems, ctx, event, { method, at: given.at }, path), checkedInBy: ctx.viewer.name, signature };
}

events.command({
  name: 'recordAttendance',
  description: 'Records who came to an event, who is excused, and who did not come. Recorded twice, or by two phones at once, somebody is present as first recorded.',
  permission: 'participant.record',
  entity: eventEntity,
  result: Event,
  input: RecordAttendanceInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: false });
    const problems = new Problems(ctx);
    if (!isHolding(event.state)) problems.add('event', messages.notHolding, { value: label('EVENT_STATE', event.state, ctx.language) });
    if (input.rows.length === 0) problems.add('rows', messages.nobodyGiven);
    if (input.rows.length > mostAtOnce) problems.add('rows', messages.tooMany, { max: mostAtOnce, count: input.rows.length });
    problems.refuse();
    const ids = input.rows.map(({ participant }) => participant.toLowerCase());
    const wanted = [...new Set(ids.filter(isId))];
    // In one order for all, so that two phones with the same rows wait for each other and do not stop each other.
    await tx.$queryRaw(sql`SELECT id FROM events.participant WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
    const stored = new Map((await tx.participant.findMany({ where: { id: { in: wanted }, eventId: event.id, removedAt: null } })).map((row) => [row.id, row]));
    const changes = input.rows.flatMap((row, at) => {
      const id = ids[at] ?? '';
      const first = ids.indexOf(id);
      const found = stored.get(id);
      if (first !== at) problems.add(`rows.${at}.participant`, messages.twice, { value: first });
      else if (!found) problems.add(`rows.${at}.participant`, messages.notOnList, { value: row.participant.slice(0, 60) });
      const change = found && changeOf(problems, ctx, event, row, found, `rows.${at}.`);
      return change ? [{ id, change }] : [];
    });
    problems.refuse();
    if (changes.length === 0) return new Unchanged(event.id);

    const changed = changes.map(({ id }) => id);
    const before = await participantEntity.snapshots(tx, changed);
    await tx.$executeRaw(sql`
      UPDATE events.participant AS part SET state = given.state, remark = given.remark, check_in_method = given.method, checked_in_at = given.at, checked_in_by = given.by,
        signature = given.signature, version = part.version + 1, updated_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(changes.map(({ id, change }) => ({ id, ...change, method: change.checkInMethod, at: change.checkedInAt, by: change.checkedInBy })))}::jsonb)
        AS given (id uuid, state text, remark text, method text, at timestamptz, by text, signature text)
      WHERE part.id = given.id`);
    const after = await participantEntity.snapshots(tx, changed);
    await writeTrail(tx, ctx, 'events', 'Participant', { operation: 'UPDATED', mutation: 'recordAttendance', reason: null },
      [...after].map(([id, now]) => ({ id, before: before.get(id) ?? null, after: now })));
    // What a held event still lacks for its report may be just this.
    if (event.state === 'HELD') await touch({ entity: eventEntity, path: 'event', id: event.id }, async () => {});
    return new Unchanged(event.id);
  },
});
