import { createHmac } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';
import { newId } from '@pilar/subgraph/ids';
import { normalEmail } from '../account/account-rows.ts';
import type { Queryable, WorkerDatabase } from '../db.ts';

/** How many failures are borne within the window: of one account, and of one address, behind which a whole office may sit. */
export const attemptLimits = { account: 5, address: 50, windowSeconds: 15 * 60 } as const;

type Kind = 'account' | 'address';

/** The answer to a wish to try: go ahead and tell how it went, or wait. */
export type Admission = { admitted: true; succeeded(): Promise<void> } | { admitted: false; waitSeconds: number };

/**
 * Counts failed sign-ins. An attempt is written down as failed before the password is looked at and struck out
 * when it succeeds, so that a hundred attempts sent at once are a hundred and not one.
 */
export function signInAttempts(database: WorkerDatabase, secret: string, now: () => Date) {
  const key = deriveKey(secret, 'oidc:attempts');
  const blind = (kind: Kind, value: string): string => createHmac('sha256', key).update(`${kind}:${value}`).digest('base64url');

  return {
    /** Asks to try a password for the e-mail from the address. */
    async admit(email: string, address: string): Promise<Admission> {
      const at = now();
      const keys: Record<Kind, string> = { account: blind('account', normalEmail(email)), address: blind('address', address) };
      const attempt = newId();
      const waitSeconds = await database.transaction(async (connection) => {
        // Always in this order, so that two transactions cannot wait for each other.
        const waits = [await waitOf(connection, 'account', keys.account, at), await waitOf(connection, 'address', keys.address, at)];
        const longest = Math.max(...waits);
        if (longest === 0) {
          await connection.query(
            `INSERT INTO sign_in_attempt (id, kind, key, at) VALUES ($1, 'account', $3, $5), ($2, 'address', $4, $5)`,
            [newId(), attempt, keys.account, keys.address, at],
          );
        }
        return longest;
      });
      if (waitSeconds > 0) return { admitted: false, waitSeconds };
      return {
        admitted: true,
        async succeeded() {
          await database.query(`DELETE FROM sign_in_attempt WHERE (kind = 'account' AND key = $1) OR id = $2`, [keys.account, attempt]);
        },
      };
    },

    /** Removes attempts that no window reaches any more. */
    async sweep(): Promise<void> {
      await database.query('DELETE FROM sign_in_attempt WHERE at < $1', [windowStart(now())]);
    },
  };
}

/** Seconds until the key may try again, 0 when it may now. Holds a lock on the key until the transaction ends. */
async function waitOf(connection: Queryable, kind: Kind, key: string, at: Date): Promise<number> {
  await connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in:${kind}:${key}`]);
  const { rows } = await connection.query<{ at: Date }>(
    'SELECT at FROM sign_in_attempt WHERE kind = $1 AND key = $2 AND at > $3 ORDER BY at DESC OFFSET $4 LIMIT 1',
    [kind, key, windowStart(at), attemptLimits[kind] - 1],
  );
  // The oldest of the last few: once it leaves the window there is room for one more.
  const oldest = rows[0]?.at;
  return oldest ? Math.max(1, Math.ceil((oldest.getTime() - windowStart(at).getTime()) / 1000)) : 0;
}

function windowStart(at: Date): Date {
  return new Date(at.getTime() - attemptLimits.windowSeconds * 1000);
}
