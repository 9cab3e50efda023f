import { newId } from '@pilar/subgraph/ids';
import type { Queryable } from '../db.ts';

/** Why a session has ended. */
export type SessionEnd = 'SIGNED_OUT' | 'ENDED' | 'DISABLED' | 'CREDENTIALS';

/** A session that begins. */
export type NewSession = { accountId: string; area: string | null; agent: string; network: string; providerSession: string | null };

/** Registers a session and gives its id. */
export async function beginSession(database: Queryable, { accountId, area, agent, network, providerSession }: NewSession): Promise<string> {
  const id = newId();
  await database.query(
    'INSERT INTO account_session (id, account_id, area_code, agent, network, provider_uid) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, accountId, area, agent, network, providerSession],
  );
  return id;
}

/** Whether the session stands and is the account's; notes, at most once a minute, that it is in use unless it is only watched. */
export async function isOpenSession(database: Queryable, id: string, accountId: string, watched: boolean): Promise<boolean> {
  const { rows: [found] } = await database.query<{ stale: boolean }>(
    `SELECT seen_at < now() - interval '1 minute' AS stale FROM account_session WHERE id = $1 AND account_id = $2 AND ended_at IS NULL`, [id, accountId]);
  if (found?.stale && !watched) await database.query('UPDATE account_session SET seen_at = now() WHERE id = $1 AND ended_at IS NULL', [id]);
  return found !== undefined;
}

/** Ends a session, with all that the same browser began without a password. One that has ended stays as it is. */
export async function endSession(database: Queryable, id: string, by: SessionEnd): Promise<void> {
  await database.query(
    `UPDATE account_session SET ended_at = now(), ended_by = $2, version = version + 1 WHERE ended_at IS NULL
     AND (id = $1 OR provider_uid = (SELECT provider_uid FROM account_session WHERE id = $1))`, [id, by]);
}

/**
 * Ends every session of the account, so that whoever else knew how to sign in has to know it anew; all but those of one browser, named by its
 * session at the provider, where its person is at work just now.
 */
export async function endSessionsOf(database: Queryable, accountId: string, by: SessionEnd, butAtProvider: string | null = null): Promise<void> {
  await database.query(
    `UPDATE account_session SET ended_at = now(), ended_by = $2, version = version + 1
     WHERE account_id = $1 AND ended_at IS NULL AND ($3::text IS NULL OR provider_uid IS DISTINCT FROM $3)`, [accountId, by, butAtProvider]);
  // A browser may have signed in at the provider and never come back to the console.
  await database.query(
    `DELETE FROM oidc_payload WHERE model = 'Session' AND payload->>'accountId' = (SELECT subject FROM sign_in WHERE account_id = $1) AND ($2::text IS NULL OR uid <> $2)`,
    [accountId, butAtProvider]);
}

/** Removes sessions that began so long ago that nobody asks any more. */
export async function sweepSessions(database: Queryable): Promise<void> {
  await database.query(`DELETE FROM account_session WHERE started_at < now() - interval '90 days'`);
}
