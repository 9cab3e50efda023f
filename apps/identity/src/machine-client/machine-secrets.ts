import { randomBytes } from 'node:crypto';
import type { Queryable } from '../db.ts';
import { hashPassword } from '../sign-in/password.ts';

/** Days that a former secret may go on beside the new one. */
export const mostOverlapDays = 7;

/** A new secret of a client: 256 random bits. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** Keeps the first secret of a client, as a hash. */
export async function keepSecret(connection: Queryable, clientId: string, secret: string): Promise<void> {
  await connection.query('INSERT INTO machine_secret (client_id, secret_hash) VALUES ($1, $2)', [clientId, await hashPassword(secret)]);
}

/**
 * Gives the client a new secret, told this once. The one before goes on for so many days, none at all where it has leaked; one before
 * that ends now, so that there are two at most. Undefined when there is no such client.
 */
export async function rotateSecret(connection: Queryable, clientId: string, overlapDays: number): Promise<{ secret: string; formerUntil: Date } | undefined> {
  // Locked, so that of two at once the second ends the first one's.
  const { rowCount } = await connection.query('SELECT FROM machine_client WHERE client_id = $1 FOR UPDATE', [clientId]);
  if (rowCount !== 1) return undefined;
  await connection.query('DELETE FROM machine_secret WHERE client_id = $1 AND expires_at IS NOT NULL', [clientId]);
  const { rows: [former] } = await connection.query<{ until: Date }>(
    'UPDATE machine_secret SET expires_at = now() + make_interval(days => $2) WHERE client_id = $1 RETURNING expires_at AS until', [clientId, overlapDays]);
  const secret = newSecret();
  await keepSecret(connection, clientId, secret);
  return { secret, formerUntil: former?.until ?? new Date() };
}
