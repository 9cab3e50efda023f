import type { Context } from '@pilar/subgraph/context';
import { holdsNumber } from '@pilar/domain/nik';
import { label } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { asWorker } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Participant, PrismaClient } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { takesFeedback } from '../feedback/feedback-rules.ts';
import { lockList } from './attended-event.ts';
import { longestName } from './guest-text.ts';
import { newCodes } from './participant-codes.ts';
import { meantOn } from './listed.ts';
import { participantEntity } from './participant-entity.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { admitsByLink, checkInWindow, guestKey, isHeld, typedCode } from './participant-rules.ts';

/** What the page of a link tells of its event. */
export type LinkedEvent = {
  title: string; type: string; date: string; endDate: string | null; startAt: string | null; endAt: string | null; dayPart: string | null; mode: string; venueName: string | null; venueArea: string | null;
  walkIns: boolean; from: string;
  /** Whether those who came may say what they thought of it. */
  feedback: boolean;
  /** EARLY: not yet open; OVER: the event is over. */
  open: 'OPEN' | 'EARLY' | 'OVER';
};

/** Who checks in: by the code of their invitation, or by name where the link allows it. */
export type Arrival = { code: string } | { name: string; affiliation: string | null; group: string };

/**
 * Present since then, be it by this check-in or one before; or nobody known by that code; or not open now. `code`: by which those
 * who came by their name may say afterwards what they thought, whether they were on the list before or not, for that nobody is told.
 */
export type CheckedIn = { outcome: 'PRESENT'; since: string | null; code: string | null } | { outcome: 'UNKNOWN' } | { outcome: 'CLOSED' };

type LinkRow = {
  id: string; title: string; type: string; state: string; date: Date; end_date: Date | null; start_at: Date | null; end_at: Date | null;
  day_part: string | null; mode: string; venue_name: string | null; venue_area_code: string | null; owner_code: string; walk_ins: boolean;
};

/** In whose name the trail tells of a check-in by the link. It is nobody's account. */
export const byLink = (area: string): Context['viewer'] =>
  ({ kind: 'machine', clientId: 'tautan-daftar-hadir', name: 'Tautan daftar hadir', grant: { id: 'tautan-daftar-hadir', role: 'MACHINE', area, validFrom: null, validTo: null }, scopes: [] });

/** The event of a link with what decides about it; for the worker alone. */
export async function eventOf(db: Db, token: string): Promise<(LinkedEvent & Pick<LinkRow, 'id' | 'owner_code'>) | null> {
  const [row] = await db.$queryRaw<LinkRow[]>(sql`SELECT * FROM events.event_of_link(${token})`);
  if (!row || !(admitsByLink(row.state) || isHeld(row.state))) return null;
  const [date, endDate, startAt, endAt] = [day(row.date) ?? '', day(row.end_date), row.start_at?.toISOString() ?? null, row.end_at?.toISOString() ?? null];
  const sitting = { state: row.state, date, endDate, startAt, endAt };
  const { from, to } = checkInWindow(sitting);
  const now = new Date();
  const open = isHeld(row.state) || now >= to ? 'OVER' : now < from ? 'EARLY' : 'OPEN';
  return {
    id: row.id, owner_code: row.owner_code, title: row.title, type: row.type, date, endDate, startAt, endAt, dayPart: row.day_part, mode: row.mode,
    venueName: row.venue_name, venueArea: row.venue_area_code, walkIns: row.walk_ins, from: from.toISOString(), open, feedback: takesFeedback(sitting, now),
  };
}

/** The event of a link that is open, or will be, or was until the event was over; null for any other text. */
export async function linkedEvent(client: PrismaClient, token: string): Promise<LinkedEvent | null> {
  return asWorker(async () => {
    const found = await eventOf(client, token);
    if (!found) return null;
    const { id: _id, owner_code: _owner, ...told } = found;
    return told;
  });
}

/**
 * Checks somebody in who uses the link of an event. A phone may send it as often as its line needs: a code is answered with its first
 * time, a name with the time of now, for the first would tell that somebody of the name has come. Null when there is no such link.
 */
export async function checkInByLink(client: PrismaClient, token: string, arrival: Arrival, requestId: string): Promise<CheckedIn | null> {
  return asWorker(() => client.$transaction(async (tx) => {
    const event = await eventOf(tx, token);
    if (!event) return null;
    if (event.open !== 'OPEN') return { outcome: 'CLOSED' };
    await lockList(tx, event.id);
    const ctx: Context = { viewer: byLink(event.owner_code), language: 'id', requestId, db: tx };
    if (!('code' in arrival) && (!event.walkIns || arrival.name.length > longestName || holdsNumber(`${arrival.name} ${arrival.affiliation ?? ''}`))) return { outcome: 'UNKNOWN' };
    const { found, namesakes, note } = 'code' in arrival ? await byCode(tx, event.id, arrival.code) : await byName(tx, event.id, arrival);
    const now = new Date();
    if (found?.state === 'PRESENT') {
      if ('code' in arrival) return { outcome: 'PRESENT', since: found.checkedInAt?.toISOString() ?? null, code: null };
      await remarkAgain(tx, ctx, found);
      return { outcome: 'PRESENT', since: now.toISOString(), code: found.code };
    }
    if (found) {
      const before = await participantEntity.snapshot(tx, found.id);
      await tx.participant.update({
        where: { id: found.id },
        data: {
          state: 'PRESENT', checkInMethod: 'LINK', checkedInAt: now, checkedInBy: null, version: { increment: 1 }, updatedAt: now,
          ...(!('code' in arrival) && { affiliation: found.affiliation ?? arrival.affiliation, remark: [found.remark, note].filter(Boolean).join('. ') || null }),
        },
      });
      await tell(tx, ctx, 'UPDATED', found.id, before);
    } else if ('code' in arrival) {
      return { outcome: 'UNKNOWN' };
    } else {
      const id = newId();
      const [code = ''] = await newCodes(tx, event.id, 1);
      await tx.participant.create({
        data: {
          id, eventId: event.id, name: arrival.name, affiliation: arrival.affiliation, group: arrival.group, ownerCode: event.owner_code, eventDate: new Date(event.date),
          state: 'PRESENT', walkIn: true, code, checkInMethod: 'LINK', checkedInAt: now, remark: namesakes ? messages.sameNameByLink.id : null,
        },
      });
      await tell(tx, ctx, 'CREATED', id, null);
      return { outcome: 'PRESENT', since: now.toISOString(), code };
    }
    return { outcome: 'PRESENT', since: now.toISOString(), code: 'code' in arrival || !found ? null : found.code };
  }));
}

/** Leaves a word for the officer, once, that a name came again: the same form on a bad line, or a second of the name. */
async function remarkAgain(tx: Db, ctx: Context, row: Participant): Promise<void> {
  const again = messages.againByLink.id;
  if (row.remark?.includes(again)) return;
  const before = await participantEntity.snapshot(tx, row.id);
  await tx.participant.update({ where: { id: row.id }, data: { remark: [row.remark, again].filter(Boolean).join('. '), version: { increment: 1 }, updatedAt: new Date() } });
  await tell(tx, ctx, 'UPDATED', row.id, before);
}

async function tell(tx: Db, ctx: Context, operation: 'CREATED' | 'UPDATED', id: string, before: Awaited<ReturnType<typeof participantEntity.snapshot>>): Promise<void> {
  const after = await participantEntity.snapshot(tx, id);
  if (!after) throw new Error(`The link left no participant ${id}`);
  await writeTrail(tx, ctx, 'events', 'Participant', { operation, mutation: 'checkInByLink', reason: null }, [{ id, before, after }]);
}

/**
 * `namesakes`: there are others of the name, and whoever uses the link may not be asked which, for that would tell them of the list.
 * `note`: that they called themselves of another group.
 */
type OnList = { found: Participant | null; namesakes: boolean; note: string | null };

async function byCode(tx: Db, eventId: string, code: string): Promise<OnList> {
  return { found: await tx.participant.findFirst({ where: { eventId, removedAt: null, code: typedCode(code) } }), namesakes: false, note: null };
}

/**
 * Whom the name means, even where the group speaks against it, which people choose as they please: but not who has come already, which is
 * another, unless they came by this link and it may be the same form sent again.
 */
async function byName(tx: Db, eventId: string, arrival: { name: string; affiliation: string | null; group: string }): Promise<OnList> {
  const { one, sure, namesakes } = (await meantOn(tx, eventId))({ ...arrival, person: null, area: null });
  const note = one && one.group !== arrival.group ? say('id', messages.otherGroupByLink, { group: label('PARTICIPANT_GROUP', arrival.group, 'id') }) : null;
  const sameForm = one?.checkInMethod === 'LINK' && (sure || (note !== null && one.remark?.includes(note)));
  const that = one && (one.state !== 'PRESENT' || sameForm) ? one : null;
  const again = namesakes.find((row) => row.walkIn && row.checkInMethod === 'LINK' && guestKey(row) === guestKey(arrival));
  return { found: that ?? again ?? null, namesakes: namesakes.length > 0, note };
}
