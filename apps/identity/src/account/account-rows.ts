import type { Grant } from '@pilar/domain/viewer';
import type { Language } from '@pilar/subgraph/messages';
import { localDaySql } from '@pilar/subgraph/sql';
import type { Queryable } from '../db.ts';

/** Someone who may sign in, as the embedded provider knows them. */
export type SignInAccount = {
  id: string;
  subject: string;
  email: string;
  displayName: string;
  language: Language;
  passwordHash: string | null;
};

/** An officer as the gateway needs it. All grants, expired ones too: the gateway tells expired from unknown. One that was ended is over since the day before. */
export type OfficerSubject = { accountId: string; name: string; language: Language; grants: Grant[] };

const signIn = `SELECT a.id, s.subject, s.email, a.display_name AS "displayName", a.language, s.password_hash AS "passwordHash"
  FROM account AS a JOIN sign_in AS s ON s.account_id = a.id`;

// A demo account does not exist where the installation is in earnest.
const usable = `a.disabled_at IS NULL AND ($2 OR NOT a.demo)`;

/** The account that signs in with this e-mail; undefined when there is none or it is disabled. */
export async function findByEmail(database: Queryable, email: string, demo: boolean): Promise<SignInAccount | undefined> {
  const { rows } = await database.query<SignInAccount>(`${signIn} WHERE s.email = $1 AND ${usable}`, [normalEmail(email), demo]);
  return rows[0];
}

/** The account behind a subject of the embedded provider. */
export async function findBySubject(database: Queryable, subject: string, demo: boolean): Promise<SignInAccount | undefined> {
  const { rows } = await database.query<SignInAccount>(`${signIn} WHERE s.subject = $1 AND ${usable}`, [subject, demo]);
  return rows[0];
}

/** An account by its own id, or by what a provider calls it. */
export type OfficerRef = { accountId: string } | { issuer: string; subject: string };

/** The officer behind the reference: our own provider's by its subject, any other's by its recorded identity. */
export async function findOfficer(database: Queryable, ref: OfficerRef, ownIssuer: string, demo: boolean): Promise<OfficerSubject | undefined> {
  const identified = identify(ref, ownIssuer);
  const { rows } = await database.query<OfficerSubject>(
    `SELECT a.id AS "accountId", a.display_name AS name, a.language, coalesce((
       SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'area', g.area_code, 'organisation', g.organisation_id,
         'validFrom', g.valid_from, 'validTo', CASE WHEN g.ended_at IS NULL THEN g.valid_to ELSE least(g.valid_to, ${localDaySql('g.ended_at')} - 1) END) ORDER BY g.id)
       FROM role_grant AS g WHERE g.account_id = a.id), '[]') AS grants
     FROM account AS a ${identified.join} WHERE ${identified.by} = $1 AND ${usable} ${identified.and}`,
    [identified.value, demo, ...identified.values],
  );
  return rows[0];
}

function identify(ref: OfficerRef, ownIssuer: string): { join: string; by: string; value: string; and: string; values: string[] } {
  if ('accountId' in ref) return { join: '', by: 'a.id', value: ref.accountId, and: '', values: [] };
  const by = { by: 'i.subject', value: ref.subject };
  return ref.issuer === ownIssuer
    ? { ...by, join: 'JOIN sign_in AS i ON i.account_id = a.id', and: '', values: [] }
    : { ...by, join: 'JOIN external_identity AS i ON i.account_id = a.id', and: 'AND i.issuer = $3', values: [ref.issuer] };
}

/** E-mail addresses are compared without regard to case or space around them. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
