import type { Code } from '@pilar/domain/vocabulary';
import type pg from 'pg';
import type { OutgoingMail } from './letter.ts';

// The outbox of the subgraph events, of which the worker's role may read the texts and change what became of them.

/** Takes the mail whose turn it is, so that no other worker does; undefined when there is none. */
export async function takeMail(db: pg.Pool): Promise<OutgoingMail | undefined> {
  const { rows } = await db.query<OutgoingMail>(`
    UPDATE events.mail AS mail SET state = 'SENDING', attempts = attempts + 1, taken_at = now(), handed_at = NULL, changed_at = now()
    FROM events.mailing WHERE mailing.id = mailing_id AND mail.id = (
      SELECT id FROM events.mail WHERE state = 'WAITING' AND next_at <= now() ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING mail.id, participant_id AS participant, account, grant_id AS "grantId", attempts, kind, subject, body, calendar, created_at AS "createdAt"`);
  return rows[0];
}

const taken = `WHERE id = $1 AND attempts = $2 AND state = 'SENDING'`;
type Taken = Pick<OutgoingMail, 'id' | 'attempts'>;

/** Notes that the server is being given it: from here on it may have it. False when it is no longer ours. */
export async function noteHanding(db: pg.Pool, { id, attempts }: Taken): Promise<boolean> {
  const { rowCount } = await db.query(`UPDATE events.mail SET handed_at = now() ${taken}`, [id, attempts]);
  return rowCount === 1;
}

/** Ends it. */
export async function endMail(db: pg.Pool, { id, attempts }: Taken, state: 'SENT' | 'FAILED' | 'NO_ADDRESS' | 'DROPPED', reason: Code<'MAIL_REASON'> | null): Promise<void> {
  await db.query(`UPDATE events.mail SET state = $3, reason = $4, changed_at = now(), sent_at = CASE WHEN $3 = 'SENT' THEN now() END ${taken}`, [id, attempts, state, reason]);
}

/** Lets it wait for another try; one that a newer notice has overtaken is not tried again. */
export async function delayMail(db: pg.Pool, { id, attempts }: Taken, reason: Code<'MAIL_REASON'>, seconds: number): Promise<void> {
  await db.query(`
    UPDATE events.mail AS mail SET handed_at = NULL, taken_at = NULL, changed_at = now(), next_at = now() + make_interval(secs => $4),
      state = CASE WHEN overtaken THEN 'DROPPED' ELSE 'WAITING' END, reason = CASE WHEN overtaken THEN 'SUPERSEDED' ELSE $3 END
    FROM (SELECT EXISTS (SELECT FROM events.mail AS later JOIN events.mail AS this ON this.participant_id = later.participant_id AND later.id > this.id WHERE this.id = $1) AS overtaken) AS seen
    ${taken}`, [id, attempts, reason, seconds]);
}

/** A worker that fell silent for so long is gone; a message takes two minutes at most. */
const silentMinutes = 5;

/** Those that a worker had when it died: what was not yet given waits again, of what was nobody knows whether it arrived. */
export async function recoverMails(db: pg.Pool): Promise<void> {
  await db.query(`
    UPDATE events.mail SET state = CASE WHEN handed_at IS NULL THEN 'WAITING' ELSE 'FAILED' END, reason = CASE WHEN handed_at IS NOT NULL THEN 'INTERRUPTED' END, changed_at = now()
    WHERE state = 'SENDING' AND taken_at < now() - make_interval(mins => $1)`, [silentMinutes]);
}

/** How many wait. */
export async function countWaiting(db: pg.Pool): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM events.mail WHERE state IN ('WAITING', 'SENDING')`);
  return rows[0]?.count ?? 0;
}
