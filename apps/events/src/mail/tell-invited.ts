import type { Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { EventRow } from '../event/event-draft.ts';
import { lockList } from '../participant/attended-event.ts';
import { noticeOf } from './mail-rules.ts';
import { mailSender } from '@pilar/subgraph/mail-sender';
import { updateDraft } from './mail-text.ts';
import { dropUnsent, writeMailing } from './write-mailing.ts';

/** Tells by mail those who were invited by mail that the event was moved, postponed, cancelled or withdrawn, in the transaction that does it. */
export async function tellInvited(tx: Db, ctx: Context, before: EventRow): Promise<void> {
  if (mailSender() === null) return;
  const event = await tx.event.findUniqueOrThrow({ where: { id: before.id }, include: { organisers: { orderBy: { position: 'asc' } } } });
  const kind = noticeOf(before, event);
  if (kind === null) return;
  await lockList(tx, event.id);
  const told = await invitedBefore(tx, event.id, kind === 'CHANGE');
  await dropUnsent(tx, event.id, kind === 'CANCELLATION' ? 'NOT_INVITED' : 'SUPERSEDED');
  // Why a record was withdrawn is for its history, not for those invited.
  const reason = event.withdrawnAt === null ? event.stateReason : null;
  await writeMailing(tx, ctx, { event, kind, draft: updateDraft(kind, before, event, reason), participants: told });
}

/** Those on the list whom a mail has reached or may have; `all`: also those whom one was to reach, since the new one says the whole. */
async function invitedBefore(tx: Db, eventId: string, all: boolean): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM events.participant AS guest WHERE event_id = ${eventId}::uuid AND removed_at IS NULL AND state <> 'EXCUSED'
      AND EXISTS (SELECT FROM events.mail WHERE mail.participant_id = guest.id
        AND (state IN ('SENT', 'SENDING') OR reason = 'INTERRUPTED' OR (${all} AND state <> 'DROPPED')))
    ORDER BY id`);
  return rows.map(({ id }) => id);
}
