import type { Grant } from '@pilar/domain/viewer';
import type { Queryable } from '../db.ts';

/** What the provider needs to authenticate a machine client: hashes of all secrets that are good now, one or two. */
export type MachineSecret = { clientId: string; name: string; secretHashes: string[] };

/** A machine client as the gateway needs it: who it is, and its grant in each of its areas. */
export type MachineSubject = { clientId: string; name: string; scopes: string[]; grants: Grant[] };

// A demo client does not exist where the installation is in earnest.
const usable = `c.client_id = $1 AND c.disabled_at IS NULL AND ($2 OR NOT c.demo)`;

/** The client's secrets, undefined when the client is unknown, disabled, or a demo client in earnest. */
export async function findMachineSecret(database: Queryable, clientId: string, demo: boolean): Promise<MachineSecret | undefined> {
  const { rows } = await database.query<MachineSecret>(
    `SELECT c.client_id AS "clientId", c.name, array_agg(s.secret_hash ORDER BY s.id DESC) AS "secretHashes"
     FROM machine_client AS c JOIN machine_secret AS s USING (client_id) WHERE ${usable} AND (s.expires_at IS NULL OR s.expires_at > now()) GROUP BY c.client_id`,
    [clientId, demo],
  );
  return rows[0];
}

/** The client with its grants, expired or not: the gateway tells an expired grant from an unknown one. The first it was given is the one that a request acts under unless it names another. */
export async function findMachineSubject(database: Queryable, clientId: string, demo: boolean): Promise<MachineSubject | undefined> {
  const { rows } = await database.query<MachineSubject>(
    `SELECT c.client_id AS "clientId", c.name, c.scopes, coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', 'MACHINE',
       'area', g.area_code, 'validFrom', c.valid_from, 'validTo', c.valid_to) ORDER BY g.id) FROM machine_grant AS g WHERE g.client_id = c.client_id AND g.removed_at IS NULL), '[]') AS grants
     FROM machine_client AS c WHERE ${usable}`,
    [clientId, demo],
  );
  return rows[0];
}
