import { newId } from '@pilar/subgraph/ids';
import { setPassword } from '../admin/accounts.ts';
import type { Queryable, WorkerDatabase } from '../db.ts';
import { digestOf, newCode } from '../second-factor/base32.ts';
import { endSessionsOf } from '../session/session-rows.ts';
import { noteCredentials } from '../sign-in/credential-trail.ts';
import { judgePassword, type PasswordProblem } from '../sign-in/password-rules.ts';

/** INVITE sets the first password; RECOVERY a new one, and takes the device for codes away, which may be lost too. */
export type InvitationKind = 'INVITE' | 'RECOVERY';

/** Random bytes of a code. */
export const codeBytes = 15;
/** Days that a code is good. */
export const invitationDays = 14;

/** Makes a code for the account, told this once; those made before are good no more. */
export async function invite(connection: Queryable, accountId: string, { kind, madeBy }: { kind: InvitationKind; madeBy: string }): Promise<string> {
  const code = newCode(codeBytes);
  await connection.query('SELECT identity.put_invitation($1, $2, $3, $4, $5, $6, NULL)', [newId(), accountId, kind, digestOf(code), madeBy, invitationDays]);
  return code;
}

type Open = { id: string; accountId: string; kind: InvitationKind; email: string; name: string; secondFactor: boolean };

/** What a code and a password came to. A code that is unknown, used, replaced or past, or whose account is gone, is answered alike. */
export type Redeemed = 'done' | 'unknown' | { problem: PasswordProblem; secondFactor: boolean };

/** Sets the password by the code, once. A password that is not taken leaves the code as it was. */
export function redeem(database: WorkerDatabase, code: string, password: string, demo: boolean): Promise<Redeemed> {
  return database.transaction(async (connection) => {
    // Locked, so that a code sent twice at once is used once.
    const { rows: [open] } = await connection.query<Open>(
      `SELECT i.id, i.account_id AS "accountId", i.kind, s.email, a.display_name AS name,
         i.kind = 'INVITE' AND EXISTS (SELECT FROM second_factor AS f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "secondFactor"
       FROM invitation AS i JOIN account AS a ON a.id = i.account_id JOIN sign_in AS s USING (account_id)
       WHERE i.digest = $1 AND i.used_at IS NULL AND i.replaced_at IS NULL AND i.expires_at > now() AND a.disabled_at IS NULL AND ($2 OR NOT a.demo)
       FOR UPDATE OF i`, [digestOf(code), demo]);
    if (!open) return 'unknown';
    const { id, accountId, kind, email, name, secondFactor } = open;
    const problem = judgePassword(password, { email, name, secondFactor });
    if (problem) return { problem, secondFactor };
    await noteCredentials(connection, accountId, kind === 'RECOVERY' ? 'recoverAccount' : 'setPassword', async () => {
      await connection.query('UPDATE invitation SET used_at = now() WHERE id = $1', [id]);
      await setPassword(connection, accountId, password);
      if (kind === 'RECOVERY') await connection.query('DELETE FROM second_factor WHERE account_id = $1', [accountId]);
    });
    await endSessionsOf(connection, accountId, 'CREDENTIALS');
    return 'done';
  });
}

/** Removes codes that nobody can use any more. */
export async function sweepInvitations(database: Queryable): Promise<void> {
  await database.query(`DELETE FROM invitation WHERE expires_at < now() - interval '90 days'`);
}
