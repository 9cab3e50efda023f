import type { Code } from '@pilar/domain/vocabulary';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** The last mail to a participant, as the outbox has it. */
export type LastMail = { participant: string; kind: Code<'MAIL_KIND'>; state: Code<'MAIL_STATE'>; reason: Code<'MAIL_REASON'> | null; attempts: number; at: Date; nextAt: Date | null };

/** State as people see it: what is just being sent still waits for them. */
export const shownState = sql`CASE WHEN state = 'SENDING' THEN 'WAITING' ELSE state END`;

/** The last mail to each participant of a list, read together. */
export const lastMailOf = loaderOf<Db, LastMail | null>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<LastMail[]>(sql`
    SELECT DISTINCT ON (participant_id) participant_id::text AS participant, mailing.kind, ${shownState} AS state, reason, attempts, changed_at AS at,
      CASE WHEN state = 'WAITING' AND attempts > 0 THEN next_at END AS "nextAt"
    FROM events.mail JOIN events.mailing ON mailing.id = mailing_id WHERE participant_id = ANY(${[...ids]}::uuid[]) ORDER BY participant_id, mail.id DESC`);
  const byParticipant = new Map(rows.map((row) => [row.participant, row]));
  return (id) => byParticipant.get(id) ?? null;
});

/** How many participants of each event stand how with their last mail. */
export const mailCountsOf = loaderOf<Db, { state: Code<'MAIL_STATE'>; participants: number }[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<{ event: string; state: Code<'MAIL_STATE'>; participants: number }[]>(sql`
    SELECT event::text, state, count(*)::int AS participants FROM (
      SELECT DISTINCT ON (participant_id) mail.event_id AS event, ${shownState} AS state FROM events.mail
      WHERE event_id = ANY(${[...ids]}::uuid[]) AND EXISTS (SELECT FROM events.participant WHERE participant.id = participant_id AND removed_at IS NULL)
      ORDER BY participant_id, mail.id DESC) AS latest
    GROUP BY event, state ORDER BY state`);
  const byEvent = Map.groupBy(rows, ({ event }) => event);
  return (id) => byEvent.get(id) ?? [];
});
