import type { RawDb } from '@pilar/subgraph/context';
import type { Entity, Snapshot } from '@pilar/subgraph/entity';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

type Row = { version: number; name: string; language: string; disabled: boolean; email: string | null; areas: string[]; owner: string };

/**
 * An account as the audit trail sees it. Neither feed nor another part is told of accounts. Read by SQL, so that the command
 * line leaves the same trail.
 */
export async function accountSnapshot(tx: RawDb, id: string): Promise<Snapshot | null> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT version, display_name AS name, language, disabled_at IS NOT NULL AS disabled, owner_code AS owner,
      (SELECT email FROM identity.sign_in_of(ARRAY[id])) AS email,
      ARRAY(SELECT DISTINCT area_code FROM identity.role_grant WHERE account_id = account.id AND area_code <> owner_code) AS areas
    FROM identity.account WHERE id = ${id}::uuid`);
  return row ? {
    version: row.version,
    label: row.name,
    state: row.disabled ? 'DISABLED' : 'ACTIVE',
    area: row.owner,
    reach: { areas: [row.owner, ...row.areas], downward: [], open: false },
    confidential: true,
    facts: { displayName: row.name, language: row.language.toUpperCase(), state: row.disabled ? 'DISABLED' : 'ACTIVE', email: row.email && masked(row.email) },
  } : null;
}

/** An account as mutations lock it and history tells it. */
export const accountEntity: Entity<Db> = { type: 'Account', table: 'identity.account', model: 'account', snapshot: accountSnapshot };

/** As much of an address as tells whether it is another: history is read by more than those who manage accounts. */
function masked(email: string): string {
  return email.replace(/^(.)[^@]*/, '$1…');
}
