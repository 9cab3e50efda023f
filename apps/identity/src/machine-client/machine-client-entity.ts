import type { RawDb } from '@pilar/subgraph/context';
import { lines, type Entity, type Snapshot } from '@pilar/subgraph/entity';
import { instantSql, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

type Row = { version: number; clientId: string; name: string; owner: string; disabled: boolean; validTo: string | null; scopes: string[]; areas: string[]; secretChangedAt: string | null; formerSecretUntil: string | null };

/** A machine client as the audit trail sees it. Neither feed nor another part is told of it. Read by SQL, so that the command line leaves the same trail. */
export async function machineSnapshot(tx: RawDb, id: string): Promise<Snapshot | null> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT version, client_id AS "clientId", name, owner_code AS owner, disabled_at IS NOT NULL AS disabled, valid_to::text AS "validTo", scopes,
      ${instantSql('secret_changed_at')} AS "secretChangedAt", ${instantSql('former_secret_until')} AS "formerSecretUntil",
      ARRAY(SELECT area_code FROM identity.machine_grant AS g WHERE g.client_id = c.client_id AND removed_at IS NULL ORDER BY area_code) AS areas
    FROM identity.machine_client AS c WHERE id = ${id}::uuid`);
  const state = row?.disabled ? 'DISABLED' : 'ACTIVE';
  return row ? {
    version: row.version,
    label: row.name,
    state,
    area: row.owner,
    reach: { areas: [row.owner, ...row.areas.filter((area) => area !== row.owner)], downward: [], open: false },
    confidential: true,
    facts: { clientId: row.clientId, name: row.name, areas: lines(row.areas), scopes: lines(row.scopes), validTo: row.validTo, state, secretChangedAt: row.secretChangedAt, formerSecretUntil: row.formerSecretUntil },
  } : null;
}

/** A machine client as mutations lock it and history tells it. */
export const machineEntity: Entity<Db> = { type: 'MachineClient', table: 'identity.machine_client', model: 'machineClient', snapshot: machineSnapshot };
