import type { RawDb } from '@pilar/subgraph/context';
import { lines, type Entity, type Snapshot } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { localDaySql, raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

type Row = {
  version: number; role: string; area: string; name: string; from: string | null; to: string | null; ended: string | null;
  organisation: string | null; organisationName: string | null; principal: string | null; principalName: string | null;
  deputies: { id: string; name: string; from: string; to: string }[];
};

/** A grant as the audit trail sees it: told where it reaches, and to no other part. Read by SQL, as accounts are. */
export async function grantSnapshot(tx: RawDb, id: string): Promise<Snapshot | null> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT g.version, g.role, g.area_code AS area, a.display_name AS name, g.valid_from::text AS "from", g.valid_to::text AS "to", ${raw(localDaySql('g.ended_at'))}::text AS ended,
      g.organisation_id::text AS organisation,
      (SELECT label FROM identity.ref_entity WHERE entity_id = g.organisation_id AND entity_type IN ('Institution', 'YouthOrganisation')) AS "organisationName",
      p.id::text AS principal, p.display_name AS "principalName",
      coalesce((SELECT json_agg(json_build_object('id', d.account_id, 'name', da.display_name, 'from', d.valid_from, 'to', d.valid_to) ORDER BY d.id)
        FROM identity.role_grant AS d JOIN identity.account AS da ON da.id = d.account_id WHERE d.deputy_of = g.id AND d.ended_at IS NULL), '[]') AS deputies
    FROM identity.role_grant AS g JOIN identity.account AS a ON a.id = g.account_id
      LEFT JOIN identity.role_grant AS pg ON pg.id = g.deputy_of LEFT JOIN identity.account AS p ON p.id = pg.account_id
    WHERE g.id = ${id}::uuid`);
  return row ? {
    version: row.version,
    label: `${row.name}: ${row.role} ${row.area}`,
    state: row.ended === null ? 'GIVEN' : 'ENDED',
    area: row.area,
    reach: { areas: [row.area], downward: [], open: false },
    confidential: true,
    facts: {
      role: row.role, area: row.area, organisation: naming(row.organisation, row.organisationName), validFrom: row.from, validTo: row.to,
      deputyOf: naming(row.principal, row.principalName), ended: row.ended,
      deputies: lines(row.deputies.map((one) => `${naming(one.id, one.name)} (${one.from} – ${one.to})`)),
    },
  } : null;
}

/** A grant as mutations lock it and the history of its account tells it. */
export const grantEntity: Entity<Db> = { type: 'Grant', table: 'identity.role_grant', model: 'roleGrant', snapshot: grantSnapshot };
