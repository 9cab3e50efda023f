import { createHmac } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';
import { newId } from '@pilar/subgraph/ids';
import { normalEmail } from '../account/account-rows.ts';
import type { Queryable, WorkerDatabase } from '../db.ts';

/**
 * How many failures are borne within the window. Those of a browser that has signed in to the account before are its own
 * (`device`). A stranger's count for the account at their address (`pair`), for the address, behind which a whole office may
 * sit, and for the account over all addresses: so nobody who guesses from one place makes anyone else wait.
 */
export const attemptLimits = { device: 5, pair: 5, account: 50, address: 50, /** Codes after a right password. */ code: 5, windowSeconds: 15 * 60 } as const;

type Kind = Exclude<keyof typeof attemptLimits, 'windowSeconds'>;

/** Where a try comes from: its address, and the browser's own id where it has signed in to this account before. */
export type AttemptPlace = { address: string; device?: string | undefined };

/** The answer to a wish to try: go ahead and tell how it went, or wait. */
export type Admission = { admitted: true; succeeded(): Promise<void> } | { admitted: false; waitSeconds: number };

/**
 * Counts failed sign-ins. An attempt is written down as failed before the password is looked at and struck out
 * when it succeeds, so that a hundred attempts sent at once are a hundred and not one.
 */
export function signInAttempts(database: WorkerDatabase, secret: string, now: () => Date) {
  const key = deriveKey(secret, 'oidc:attempts');
  const blind = (kind: Kind, value: string): string => createHmac('sha256', key).update(`${kind}:${value}`).digest('base64url');

  function counters(email: string, { address, device }: AttemptPlace): { kind: Kind; key: string }[] {
    const named = (kind: Kind, value: string) => ({ kind, key: blind(kind, value) });
    const account = normalEmail(email);
    if (device !== undefined) return [named('device', `${device}:${account}`)];
    // Always in this order, so that two transactions cannot wait for each other.
    return [named('account', account), named('address', address), named('pair', `${address}:${account}`)];
  }

  async function admitTo(asked: { kind: Kind; key: string }[]): Promise<Admission> {
    const at = now();
    const counted = asked.map((counter) => ({ ...counter, id: newId() }));
    const waitSeconds = await database.transaction(async (connection) => {
      let longest = 0;
      for (const { kind, key: counter } of counted) longest = Math.max(longest, await waitOf(connection, kind, counter, at));
      if (longest === 0) {
        await connection.query('INSERT INTO sign_in_attempt (id, kind, key, at) SELECT id, kind, key, $4 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS one (id, kind, key)',
          [counted.map(({ id }) => id), counted.map(({ kind }) => kind), counted.map(({ key: counter }) => counter), at]);
      }
      return longest;
    });
    if (waitSeconds > 0) return { admitted: false, waitSeconds };
    return {
      admitted: true,
      async succeeded() {
        // What others have counted stays: who knows one password clears nothing of what they tried elsewhere.
        await database.query(`DELETE FROM sign_in_attempt WHERE id = ANY ($1::uuid[]) OR (kind IN ('device', 'pair', 'code') AND key = ANY ($2::text[]))`,
          [counted.map(({ id }) => id), counted.map(({ key: counter }) => counter)]);
      },
    };
  }

  return {
    /** Asks to try a password for the e-mail from the place. */
    admit: (email: string, place: AttemptPlace): Promise<Admission> => admitTo(counters(email, place)),

    /** Asks to try a code for the account. Only who knows its password comes so far. */
    admitCode: (accountId: string): Promise<Admission> => admitTo([{ kind: 'code', key: blind('code', accountId) }]),

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
