import type { Code } from '@pilar/domain/vocabulary';
import type { SendMailOptions } from 'nodemailer';
import type pg from 'pg';

/** A mail of an outbox that this worker has taken, and which try it is. */
export type Taken = { id: string; attempts: number };

/** How a mail ended. */
export type Ended = { state: 'SENT' | 'FAILED' | 'NO_ADDRESS' | 'DROPPED'; reason: Code<'MAIL_REASON'> | null };

/** What is given to the server, or why there is nothing to send any more. */
export type Letter = { message: SendMailOptions } | { ended: Ended };

/** A table of mails to send, one row a recipient, whichever subgraph's it is. */
export type Outbox<Mail extends Taken = Taken> = {
  /** Takes the mail whose turn it is, so that no other worker does; undefined when there is none. */
  take(): Promise<Mail | undefined>;
  /** Its text and whom it goes to, as that is now. */
  letterOf(mail: Mail): Promise<Letter>;
  rows: MailRows;
};

/** What becomes of the rows of an outbox. */
export type MailRows = ReturnType<typeof mailRows>;

/** A worker that fell silent for so long is gone; a message takes two minutes at most. */
const silentMinutes = 5;

/**
 * The rows of an outbox, all of which have the same columns. The worker's role may read what became of them and change it. `overtaken`: whether
 * one is not to be tried again because a newer one takes its place.
 */
export function mailRows(db: pg.Pool, table: 'events.mail' | 'identity.invitation_mail', overtaken = 'false') {
  const taken = `WHERE mail.id = $1 AND attempts = $2 AND state = 'SENDING'`;
  return {
    /** Notes that the server is being given it: from here on it may have it. False when it is no longer ours. */
    async noteHanding({ id, attempts }: Taken): Promise<boolean> {
      const { rowCount } = await db.query(`UPDATE ${table} AS mail SET handed_at = now() ${taken}`, [id, attempts]);
      return rowCount === 1;
    },
    /** Ends it. */
    async end({ id, attempts }: Taken, { state, reason }: Ended): Promise<void> {
      await db.query(`UPDATE ${table} AS mail SET state = $3, reason = $4, changed_at = now(), sent_at = CASE WHEN $3 = 'SENT' THEN now() END ${taken}`, [id, attempts, state, reason]);
    },
    /** Lets it wait for another try. */
    async delay({ id, attempts }: Taken, reason: Code<'MAIL_REASON'>, seconds: number): Promise<void> {
      await db.query(`
        UPDATE ${table} AS mail SET handed_at = NULL, taken_at = NULL, changed_at = now(), next_at = now() + make_interval(secs => $4),
          state = CASE WHEN ${overtaken} THEN 'DROPPED' ELSE 'WAITING' END, reason = CASE WHEN ${overtaken} THEN 'SUPERSEDED' ELSE $3 END ${taken}`, [id, attempts, reason, seconds]);
    },
    /** Those that a worker had when it died: what was not yet given waits again, of what was nobody knows whether it arrived. */
    async recover(): Promise<void> {
      await db.query(`
        UPDATE ${table} SET state = CASE WHEN handed_at IS NULL THEN 'WAITING' ELSE 'FAILED' END, reason = CASE WHEN handed_at IS NOT NULL THEN 'INTERRUPTED' END, changed_at = now()
        WHERE state = 'SENDING' AND taken_at < now() - make_interval(mins => $1)`, [silentMinutes]);
    },
    /** How many wait. */
    async countWaiting(): Promise<number> {
      const { rows } = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE state IN ('WAITING', 'SENDING')`);
      return rows[0]?.count ?? 0;
    },
  };
}
