import { callsOf, type Addresses } from '@pilar/jobs/calls';
import { JobRefused } from '@pilar/jobs/handler';
import { resolveOwner } from '@pilar/jobs/owner';
import type { ViewerTokens } from '@pilar/trust/viewer-tokens';
import type pg from 'pg';
import { letterOf, type OutgoingMail } from './letter.ts';
import { mailRows, type Outbox } from './outbox.ts';
import { findRecipient } from './recipient.ts';

/** What the mails of events are sent with. */
export type EventOutboxOptions = { db: pg.Pool; secret: string; addresses: Addresses; tokens: ViewerTokens; identityUrl: string; from: string; signal: AbortSignal };

/** Mails to participants of events: the subgraph events writes them, and whom they go to is asked of the graph as their sender. */
export function eventOutbox({ db, secret, addresses, tokens, identityUrl, from, signal }: EventOutboxOptions): Outbox<OutgoingMail> {
  async function recipientOf({ participant, account, grantId }: OutgoingMail) {
    try {
      const viewer = await resolveOwner(identityUrl, secret, { account, grantId });
      const { graph } = callsOf(tokens, addresses, { viewer, key: JSON.stringify(viewer) }, 'id', signal);
      return await findRecipient(graph, participant);
    } catch (error) {
      if (error instanceof JobRefused) return 'FORBIDDEN' as const;
      throw error;
    }
  }

  return {
    // A newer notice to the same participant takes its place.
    rows: mailRows(db, 'events.mail', 'EXISTS (SELECT FROM events.mail AS later WHERE later.participant_id = mail.participant_id AND later.id > mail.id)'),
    async take() {
      const { rows } = await db.query<OutgoingMail>(`
        UPDATE events.mail AS mail SET state = 'SENDING', attempts = attempts + 1, taken_at = now(), handed_at = NULL, changed_at = now()
        FROM events.mailing WHERE mailing.id = mailing_id AND mail.id = (
          SELECT id FROM events.mail WHERE state = 'WAITING' AND next_at <= now() ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING mail.id, participant_id AS participant, account, grant_id AS "grantId", attempts, kind, subject, body, calendar, created_at AS "createdAt"`);
      return rows[0];
    },
    async letterOf(mail) {
      const found = await recipientOf(mail);
      if (found === 'FORBIDDEN') return { ended: { state: 'FAILED', reason: 'SENDER_ENDED' } };
      if (found === 'GONE' || found === 'OVER') return { ended: { state: 'DROPPED', reason: found === 'OVER' ? 'OVER' : 'WITHDRAWN' } };
      const { address } = found;
      return address === null ? { ended: { state: 'NO_ADDRESS', reason: null } } : { message: letterOf(mail, { ...found, address }, from) };
    },
  };
}
