import type { Role } from '@pilar/domain/access';
import { installation } from '@pilar/domain/installation';
import { newId } from '@pilar/subgraph/ids';
import type { Language } from '@pilar/subgraph/messages';
import { accountSnapshot } from '../account/account-entity.ts';
import { normalEmail } from '../account/account-rows.ts';
import type { Queryable } from '../db.ts';
import { grantSnapshot } from '../grant/grant-entity.ts';
import { putSecret } from '../machine-client/machine-secrets.ts';
import { machineSnapshot } from '../machine-client/machine-client-entity.ts';
import { hashPassword } from '../sign-in/password.ts';
import { commandLine, noted, rawOf } from './command-trail.ts';

/** A role in an area for a time, as an administrator gives it. */
export type GivenGrant = { role: Role; area: string; organisation?: string | null; validFrom?: string | null; validTo?: string | null };

/** A new account. Without a password it can only sign in through an external provider. */
export type NewAccount = { email: string; name: string; language?: Language; password?: string; demo: boolean };

/** Finds the account of an e-mail. */
export async function findAccountId(connection: Queryable, email: string): Promise<string | undefined> {
  const { rows } = await connection.query<{ id: string }>('SELECT account_id AS id FROM sign_in WHERE email = $1', [normalEmail(email)]);
  return rows[0]?.id;
}

/** Adds an account and answers its id. */
export async function addAccount(connection: Queryable, account: NewAccount): Promise<string> {
  const id = newId();
  const passwordHash = account.password === undefined ? null : await hashPassword(account.password);
  await noted(connection, 'registerAccount', { type: 'Account', snapshot: accountSnapshot }, id, async () => {
    await connection.query('INSERT INTO account (id, display_name, language, demo) VALUES ($1, $2, $3, $4)', [id, account.name, account.language ?? 'id', account.demo]);
    // The subject is an id of its own, so that what other systems see of an account says nothing inside.
    await connection.query('INSERT INTO sign_in (account_id, subject, email, password_hash) VALUES ($1, $2, $3, $4)', [id, newId(), normalEmail(account.email), passwordHash]);
  });
  return id;
}

const sameGrant = `account_id = $1 AND role = $2 AND area_code = $3 AND organisation_id IS NOT DISTINCT FROM $4 AND valid_from IS NOT DISTINCT FROM $5 AND ended_at IS NULL`;

/** Sets the password that its own person has chosen; it has been judged. */
export async function setPassword(connection: Queryable, accountId: string, password: string): Promise<void> {
  await connection.query('UPDATE sign_in SET password_hash = $2, password_changed_at = now(), changed_at = now() WHERE account_id = $1', [accountId, await hashPassword(password)]);
}

/** Gives a grant; giving the same one again only moves its end. */
export async function giveGrant(connection: Queryable, accountId: string, grant: GivenGrant): Promise<void> {
  const same = [accountId, grant.role, grant.area, grant.organisation ?? null, grant.validFrom ?? null];
  const { rows: [known] } = await connection.query<{ id: string }>(`SELECT id FROM role_grant WHERE ${sameGrant}`, same);
  const id = known?.id ?? newId();
  await noted(connection, 'giveGrant', { type: 'Grant', snapshot: grantSnapshot }, id, () => (known
    ? connection.query('UPDATE role_grant SET valid_to = $2, version = version + 1, updated_at = now() WHERE id = $1 AND valid_to IS DISTINCT FROM $2', [id, grant.validTo ?? null])
    : connection.query(
      'INSERT INTO role_grant (account_id, role, area_code, organisation_id, valid_from, id, valid_to, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [...same, id, grant.validTo ?? null, commandLine],
    )));
}

/** A new machine client; its secret is stored as a hash only. */
export type NewClient = { clientId: string; secret: string; name: string; area: string; scopes?: readonly string[]; validTo?: string | null; demo: boolean };

/** Adds a machine client; false when its id is taken. */
export async function addClient(connection: Queryable, client: NewClient): Promise<boolean> {
  const { rows } = await connection.query('SELECT FROM machine_client WHERE client_id = $1', [client.clientId]);
  if (rows.length > 0) return false;
  const id = newId();
  await noted(connection, 'registerMachineClient', { type: 'MachineClient', snapshot: machineSnapshot }, id, async () => {
    await connection.query('INSERT INTO machine_client (id, client_id, name, scopes, valid_to, demo) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, client.clientId, client.name, [...(client.scopes ?? [])], client.validTo ?? null, client.demo]);
    await connection.query('INSERT INTO machine_grant (id, client_id, area_code) VALUES ($1, $2, $3)', [newId(), client.clientId, client.area]);
    await putSecret(rawOf(connection), { id, name: client.name, ownerCode: installation.province }, client.secret, 0);
  });
  return true;
}

/** One line of the list of accounts. */
export type AccountLine = { email: string; name: string; disabled: boolean; demo: boolean; grants: { role: string; area: string; validFrom: string | null; validTo: string | null }[] };

/** Every account with its grants, for the command line. */
export async function listAccounts(connection: Queryable): Promise<AccountLine[]> {
  const { rows } = await connection.query<AccountLine>(
    `SELECT s.email, a.display_name AS name, a.disabled_at IS NOT NULL AS disabled, a.demo, coalesce((
       SELECT json_agg(json_build_object('role', g.role, 'area', g.area_code, 'validFrom', g.valid_from, 'validTo', g.valid_to) ORDER BY g.id)
       FROM role_grant AS g WHERE g.account_id = a.id AND g.ended_at IS NULL), '[]') AS grants
     FROM account AS a JOIN sign_in AS s ON s.account_id = a.id ORDER BY s.email`,
  );
  return rows;
}
