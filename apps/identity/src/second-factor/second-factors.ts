import { randomBytes } from 'node:crypto';
import { deriveKey, deriveKeys, seal, unseal, withAnyKey } from '@pilar/domain/secret';
import type { Queryable, WorkerDatabase } from '../db.ts';
import { noteCredentials } from '../sign-in/credential-trail.ts';
import { base32, digestOf, newCode } from './base32.ts';
import { stepOfCode } from './totp.ts';

const secretBytes = 20;
const recoveryCodes = 10;
const recoveryBytes = 10;

/** How an account stands to its second factor. */
export type SecondFactors = ReturnType<typeof secondFactors>;

type Row = { secret: Buffer; confirmed: boolean; lastStep: string };

/** Devices that make codes (TOTP), one an account, and the codes for when it is lost. */
export function secondFactors(database: WorkerDatabase, secret: string, now: () => Date) {
  const key = deriveKey(secret, 'second-factor');
  const keys = deriveKeys(secret, 'second-factor');
  const open = (accountId: string, sealed: Buffer) => Buffer.from(withAnyKey(keys, (one) => unseal(one, accountId, sealed)), 'base64url');

  async function read(connection: Queryable, accountId: string, lock = ''): Promise<Row | undefined> {
    const { rows } = await connection.query<Row>(`SELECT secret, confirmed_at IS NOT NULL AS confirmed, last_step AS "lastStep" FROM second_factor WHERE account_id = $1 ${lock}`, [accountId]);
    return rows[0];
  }

  async function takeCode(connection: Queryable, accountId: string, typed: string, confirmed: boolean): Promise<boolean> {
    // Locked, so that of one code sent twice at once only one is taken.
    const row = await read(connection, accountId, 'FOR UPDATE');
    if (row?.confirmed !== confirmed) return false;
    const step = stepOfCode(open(accountId, row.secret), typed, now(), Number(row.lastStep));
    if (step === null) return false;
    await connection.query('UPDATE second_factor SET last_step = $2, confirmed_at = coalesce(confirmed_at, now()) WHERE account_id = $1', [accountId, step]);
    return true;
  }

  async function newCodes(connection: Queryable, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodes }, () => newCode(recoveryBytes));
    await connection.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await connection.query('INSERT INTO recovery_code (account_id, digest) SELECT $1, unnest($2::text[])', [accountId, codes.map(digestOf)]);
    return codes;
  }

  return {
    async isOn(accountId: string): Promise<boolean> {
      return (await read(database, accountId))?.confirmed ?? false;
    },

    /** The secret of a device to be added, in letters: the same until it is confirmed; null where one is in use already. */
    async offered(accountId: string): Promise<string | null> {
      await database.query('INSERT INTO second_factor (account_id, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING', [accountId, seal(key, accountId, randomBytes(secretBytes).toString('base64url'))]);
      const row = await read(database, accountId);
      return row && !row.confirmed ? base32(open(accountId, row.secret)) : null;
    },

    /** Takes the device into use when its code is right, and gives the codes for when it is lost, told this once. */
    confirm: (accountId: string, typed: string): Promise<string[] | null> => database.transaction((connection) =>
      noteCredentials(connection, accountId, 'setUpSecondFactor', async () => ((await takeCode(connection, accountId, typed, false)) ? newCodes(connection, accountId) : null))),

    /** Whether what was typed is the device's code now, or a recovery code that was not used yet. Either is used up by it. */
    pass: (accountId: string, typed: string): Promise<boolean> => database.transaction(async (connection) => {
      if (await takeCode(connection, accountId, typed, true)) return true;
      const { rowCount } = await connection.query('UPDATE recovery_code SET used_at = now() WHERE account_id = $1 AND digest = $2 AND used_at IS NULL', [accountId, digestOf(typed)]);
      return rowCount === 1;
    }),

    /** New recovery codes; the former ones are good no more. */
    renewCodes: (accountId: string): Promise<string[]> => database.transaction((connection) => newCodes(connection, accountId)),

    remove: (accountId: string): Promise<void> => database.transaction((connection) =>
      noteCredentials(connection, accountId, 'removeSecondFactor', async () => { await connection.query('DELETE FROM second_factor WHERE account_id = $1', [accountId]); })),
  };
}
