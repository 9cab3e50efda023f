import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { ICalCalendarMethod } from 'ical-generator';
import type { Db } from '../db.ts';
import { icalendarOf, type CalendarEvent } from '../icalendar/icalendar.ts';
import { withoutPersonNumbers } from '../paper/paper-rules.ts';
import type { MailDraft } from './mail-text.ts';

/** An event as a mail carries it, with the part that calendars take up. */
export type InvitedEvent = CalendarEvent & { ownerCode: string };

/** What is sent to whom. */
export type NewMailing = { event: InvitedEvent; kind: Code<'MAIL_KIND'>; draft: MailDraft; participants: readonly string[] };

const columns = { id: 'uuid', mailing_id: 'uuid', participant_id: 'uuid', event_id: 'uuid', owner_code: 'text', account: 'text', grant_id: 'text' };

/** Puts a text into the outbox, once for each participant, in the transaction of what causes it. The worker sends it in the viewer's name. */
export async function writeMailing(tx: Db, { viewer }: Pick<Context, 'viewer'>, { event, kind, draft, participants }: NewMailing): Promise<void> {
  if (participants.length === 0) return;
  const id = newId();
  await tx.mailing.create({
    data: {
      id, eventId: event.id, kind, subject: withoutPersonNumbers(draft.subject), body: withoutPersonNumbers(draft.body), calendar: calendarOf(event, kind), ownerCode: event.ownerCode, createdBy: viewer.name,
    },
  });
  await tx.$executeRaw(insertRows('events.mail', columns, participants.map((participant) => ({
    id: newId(), mailing_id: id, participant_id: participant, event_id: event.id, owner_code: event.ownerCode, account: accountOf(viewer), grant_id: viewer.grant.id,
  }))));
}

/** The event for calendars of those invited: it is put in, moved, or struck out where no day holds any more. */
function calendarOf(event: CalendarEvent, kind: Code<'MAIL_KIND'>): string {
  const clean = (text: string | null) => (text === null ? null : withoutPersonNumbers(text));
  const told = { ...event, title: withoutPersonNumbers(event.title), purpose: clean(event.purpose), venueName: clean(event.venueName), venueAddress: clean(event.venueAddress) };
  const off = kind === 'CANCELLATION' || kind === 'POSTPONEMENT';
  return icalendarOf(told.title, [told], 'id', off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
}

/** Takes back what has not gone out: a newer notice takes its place, or there is nothing left to invite to. What may have arrived stays as it is. */
export async function dropUnsent(tx: Db, eventId: string, reason: Code<'MAIL_REASON'>): Promise<void> {
  await tx.$executeRaw(sql`UPDATE events.mail SET state = 'DROPPED', reason = ${reason}, changed_at = now()
    WHERE event_id = ${eventId}::uuid AND state IN ('WAITING', 'FAILED', 'NO_ADDRESS') AND reason IS DISTINCT FROM 'INTERRUPTED'`);
}
