import type { Context, RawDb } from '@pilar/subgraph/context';
import type { Snapshot } from '@pilar/subgraph/entity';
import { instantSql, sql } from '@pilar/subgraph/sql';
import { writeAudit, type Change } from '@pilar/subgraph/trail';
import { accountSnapshot } from '../account/account-entity.ts';
import { noted, type Actor } from '../admin/command-trail.ts';
import type { Queryable } from '../db.ts';

type Row = { passwordChangedAt: string | null; secondFactorSince: string | null; invitedAt: string | null };

/** An account with how it signs in: since when, and never by what. Read where nobody's scope holds, on the pages of sign-in and by the command line. */
async function credentialSnapshot(tx: RawDb, id: string): Promise<Snapshot | null> {
  const account = await accountSnapshot(tx, id);
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT ${instantSql('s.password_changed_at')} AS "passwordChangedAt", ${instantSql('f.confirmed_at')} AS "secondFactorSince", ${instantSql('i.created_at')} AS "invitedAt"
    FROM identity.sign_in AS s LEFT JOIN identity.second_factor AS f USING (account_id)
      LEFT JOIN identity.invitation AS i ON i.account_id = s.account_id AND i.used_at IS NULL AND i.replaced_at IS NULL
    WHERE s.account_id = ${id}::uuid ORDER BY i.created_at DESC LIMIT 1`);
  return account && { ...account, facts: { ...account.facts, ...row } };
}

/** Changes how an account signs in and writes into its history that it was changed, in the same transaction; by its own person unless another is named. What changes nothing leaves no entry. Answers what the change does. */
export async function noteCredentials<Result>(connection: Queryable, accountId: string, what: string, change: () => Promise<Result>, by?: Actor): Promise<Result> {
  return noted(connection, what, { type: 'Account', snapshot: credentialSnapshot }, accountId, change, by ?? (await ownPerson(connection, accountId)));
}

/** A code that the viewer had made for an account: when, and when the one was that it stands in the place of. */
export type CodeMade = { account: string; formerAt: string | null; madeAt: string };

/** Writes into the history of each account that a code was made for it. The viewer does not read how accounts sign in, so what changed is told by whoever made the codes. */
export async function noteCodes(tx: RawDb, ctx: Context, codes: readonly CodeMade[]): Promise<void> {
  const changes: Change[] = [];
  for (const { account: id, formerAt, madeAt } of codes) {
    const account = await accountSnapshot(tx, id);
    const at = (invitedAt: string | null) => account && { ...account, facts: { ...account.facts, invitedAt } };
    const after = at(madeAt);
    if (after) changes.push({ id, before: at(formerAt), after });
  }
  await writeAudit(tx, ctx, 'identity', 'Account', { mutation: 'inviteAccounts', reason: null }, changes);
}

/** The account's own person, who acts on the pages of sign-in under no grant; the trail names the role that they were given first. */
async function ownPerson(connection: Queryable, accountId: string): Promise<Actor> {
  const { rows: [row] } = await connection.query<{ name: string; area: string; role: Actor['grant']['role'] }>(
    `SELECT display_name AS name, owner_code AS area, coalesce((SELECT role FROM role_grant AS g WHERE g.account_id = a.id ORDER BY g.id LIMIT 1), 'VIEWER') AS role FROM account AS a WHERE id = $1`, [accountId]);
  if (!row) throw new Error(`There is no account ${accountId}`);
  return { kind: 'officer', accountId, name: row.name, grant: { id: 'sign-in', role: row.role, area: row.area, validFrom: null, validTo: null } };
}
