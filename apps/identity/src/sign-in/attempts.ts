import { createHmac } from 'node:crypto';
import { today } from '@pilar/domain/dates';
import { deriveKey } from '@pilar/domain/secret';
import { newId } from '@pilar/subgraph/ids';
import { normalEmail } from '../account/account-rows.ts';
import type { Queryable, WorkerDatabase } from '../db.ts';
import { attackSigns, raiseAttacks, type FailureSpread } from './attack-watch.ts';

/**
 * How many failures are borne within the window. Those of a browser that has signed in to the account before are its own
 * (`device`). A stranger's count for the account at their address (`pair`), for the address, behind which a whole office may
 * sit, and for the account over all addresses: so nobody who guesses from one place makes anyone else wait.
 */
export const attemptLimits = { device: 5, pair: 5, account: 50, address: 50, /** Codes after a right password. */ code: 5, windowSeconds: 15 * 60 } as const;

type Kind = Exclude<keyof typeof attemptLimits, 'windowSeconds'>;

/** What a try counts for; `other`: the address of a try for an account, the account of one from an address. */
type Counter = { kind: Kind; key: string; other: string | null };

/** Where a try comes from: its address, and the browser's own id where it has signed in to this account before. */
export type AttemptPlace = { address: string; device?: string | undefined };

/** The answer to a wish to try: go ahead and tell how it went, or wait. */
export type Admission = { admitted: true; succeeded(): Promise<void>; /** Looks whether failures are an attack by now, and tells whoever watches. */ failed(): Promise<void> } | { admitted: false; waitSeconds: number };

/**
 * Counts failed sign-ins. An attempt is written down as failed before the password is looked at and struck out
 * when it succeeds, so that a hundred attempts sent at once are a hundred and not one.
 */
export function signInAttempts(database: WorkerDatabase, secret: string, now: () => Date) {
  const key = deriveKey(secret, 'oidc:attempts');
  const blind = (kind: Kind, value: string): string => createHmac('sha256', key).update(`${kind}:${value}`).digest('base64url');

  function counters(account: string, { address, device }: AttemptPlace): Counter[] {
    const named = (kind: Kind, value: string, other: string | null = null) => ({ kind, key: blind(kind, value), other });
    if (device !== undefined) return [named('device', `${device}:${account}`)];
    // Always in this order, so that two transactions cannot wait for each other.
    return [named('account', account, blind('address', address)), named('address', address, blind('account', account)), named('pair', `${address}:${account}`)];
  }

  async function spreadOf(asked: readonly Counter[], at: Date): Promise<FailureSpread> {
    const { rows } = await database.query<{ kind: 'account' | 'address'; others: number }>(
      `SELECT kind, count(DISTINCT other)::int AS others FROM sign_in_attempt JOIN unnest($1::text[], $2::text[]) AS own (kind, key) USING (kind, key) WHERE at > $3 AND other IS NOT NULL GROUP BY kind`,
      [asked.map(({ kind }) => kind), asked.map(({ key: counter }) => counter), dayStart(at)]);
    return { account: 0, address: 0, ...Object.fromEntries(rows.map(({ kind, others }) => [kind, others])) };
  }

  async function admitTo(asked: readonly Counter[], who?: { email: string; address: string }): Promise<Admission> {
    const at = now();
    const counted = asked.map((counter) => ({ ...counter, id: newId() }));
    const waitSeconds = await database.transaction(async (connection) => {
      let longest = 0;
      for (const { kind, key: counter } of counted) longest = Math.max(longest, await waitOf(connection, kind, counter, at));
      if (longest === 0) {
        await connection.query('INSERT INTO sign_in_attempt (id, kind, key, other, at) SELECT id, kind, key, other, $5 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS one (id, kind, key, other)',
          [counted.map(({ id }) => id), counted.map(({ kind }) => kind), counted.map(({ key: counter }) => counter), counted.map(({ other }) => other), at]);
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
        // Who got in from here was none of those who try others' passwords.
        await database.query(`UPDATE sign_in_attempt AS a SET other = NULL FROM unnest($1::text[], $2::text[], $3::text[]) AS own (kind, key, other) WHERE a.kind = own.kind AND a.key = own.key AND a.other = own.other`,
          [counted.map(({ kind }) => kind), counted.map(({ key: counter }) => counter), counted.map(({ other }) => other)]);
      },
      async failed() {
        if (who) await raiseAttacks(database, who, await spreadOf(counted, at), today(now));
      },
    };
  }

  return {
    /** Asks to try a password for the e-mail from the place. */
    admit: (typed: string, place: AttemptPlace): Promise<Admission> => {
      const email = normalEmail(typed);
      return admitTo(counters(email, place), { email, address: place.address });
    },

    /** Asks to try a code for the account. Only who knows its password comes so far. */
    admitCode: (accountId: string): Promise<Admission> => admitTo([{ kind: 'code', key: blind('code', accountId), other: null }]),

    /** Removes attempts that no window reaches any more; those by which attacks are told after a day. */
    async sweep(): Promise<void> {
      await database.query('DELETE FROM sign_in_attempt WHERE at < $1 AND (other IS NULL OR at < $2)', [windowStart(now()), dayStart(now())]);
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

function dayStart(at: Date): Date {
  return new Date(at.getTime() - attackSigns.seconds * 1000);
}

function windowStart(at: Date): Date {
  return new Date(at.getTime() - attemptLimits.windowSeconds * 1000);
}
