import { may } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { ancestorsOf, countryCode, covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import { asClient } from '@pilar/stack/owner';
import type { ClientBase } from 'pg';
import { keptByOwner } from './canaries.ts';
import { readPermission } from './canary.ts';

/** A record as its subgraph's outbox describes it, or a task of the inbox, read past row-level security. */
export type Kept = { subgraph: string; type: string; id: string; version: number; state: string | null; area: string | null; areas: string[]; downward: string[]; open: boolean; /** Of a task: whom it is asked of. */ roles?: string[] };

/** Every record there is, with its reach. */
export async function recordsOf(adminUrl: string): Promise<Kept[]> {
  return asClient(adminUrl, async (client) => {
    const { rows: outboxes } = await client.query<{ schema: string }>("SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'outbox'");
    const latest = outboxes.map(({ schema }) => `
      (SELECT DISTINCT ON (entity_type, entity_id) '${schema}' AS subgraph, entity_type AS type, entity_id::text AS id, version, state, area_code AS area, areas, downward, open, operation
       FROM ${schema}.outbox ORDER BY entity_type, entity_id, outbox.id DESC)`);
    const { rows } = await client.query<Kept & { operation: string }>(`SELECT * FROM (${latest.join(' UNION ALL ')}) AS latest WHERE operation NOT IN ('DELETED', 'MERGED') AND type <> 'Task'`);
    // Tasks stand in no outbox until somebody takes them. Open ones that show today are what the inbox lists.
    const tasks = await client.query<Kept>(`
      SELECT 'identity' AS subgraph, 'Task' AS type, id::text, version, NULL AS state, area_code AS area, ARRAY[area_code] AS areas, ARRAY[]::text[] AS downward, false AS open, roles
      FROM identity.task WHERE done_at IS NULL AND from_day <= $1::date`, [today()]);
    // So do imports, whose rows tell what became of them, boundaries, which everybody draws with,
    // findings, which are parts of their monitorings, questions and feedback, which canaries put there, and cases of sensitive types, alerts and incidents, of which no feed tells.
    const { rows: kept } = await client.query<Kept>(`
      SELECT 'identity' AS subgraph, 'Import' AS type, id::text, version, NULL AS state, area_code AS area, ARRAY[area_code] AS areas, ARRAY[]::text[] AS downward, false AS open FROM identity.import
      UNION ALL SELECT 'identity', 'BoundarySet', id::text, version, NULL, NULL, ARRAY[]::text[], ARRAY[]::text[], true FROM identity.boundary_set
      UNION ALL SELECT 'identity', 'Alert', id::text, version, state, area_code, ARRAY[area_code], ARRAY[]::text[], false FROM identity.alert
      UNION ALL SELECT 'identity', 'Incident', id::text, version, state, area_code, ARRAY[area_code], ARRAY[]::text[], false FROM identity.incident
      UNION ALL SELECT 'identity', 'DataRequest', id::text, version, state, owner_code, ARRAY[owner_code], ARRAY[]::text[], false FROM identity.data_request
      UNION ALL SELECT 'identity', 'Restriction', id::text, version, NULL, owner_code, ARRAY[owner_code], ARRAY[]::text[], false FROM identity.restriction
      -- Nobody is told of accounts; each is listed where it was entered and where it has or had a role.
      UNION ALL SELECT '', 'Account', id::text, version, NULL, owner_code, ARRAY(SELECT owner_code UNION SELECT area_code FROM identity.role_grant WHERE account_id = account.id), ARRAY[]::text[], false FROM identity.account
      UNION ALL SELECT '', 'MachineClient', id::text, version, NULL, owner_code, ARRAY(SELECT owner_code UNION SELECT area_code FROM identity.machine_grant WHERE client_id = machine_client.client_id), ARRAY[]::text[], false FROM identity.machine_client
      UNION ALL SELECT '', 'MonitoringFinding', id::text, 1, state, area_code, ARRAY[area_code, owner_code], ARRAY[]::text[], false FROM institutions.monitoring_finding
      UNION ALL SELECT '', 'WelfareCase', id::text, version, 'SENSITIVE', area_code, ARRAY[area_code, owner_code], ARRAY[]::text[], false FROM beneficiaries.welfare_case WHERE sensitive
      UNION ALL SELECT '', 'Referral', one.id::text, one.version, 'SENSITIVE', one.area_code, ARRAY[one.area_code, one.owner_code], ARRAY[]::text[], false
      FROM beneficiaries.referral AS one JOIN beneficiaries.welfare_case AS of ON of.id = one.case_id WHERE of.sensitive
      UNION ALL SELECT '', 'CaseService', one.id::text, one.version, 'SENSITIVE', one.area_code, ARRAY[one.area_code, one.owner_code], ARRAY[]::text[], false
      FROM beneficiaries.case_service AS one JOIN beneficiaries.welfare_case AS of ON of.id = one.case_id WHERE of.sensitive
      UNION ALL SELECT '', 'EventQuestion', question.id::text, 1, NULL, question.area_code, ARRAY[question.owner_code, question.area_code] || target_codes, target_codes, false
      FROM events.event_question AS question JOIN events.event ON event.id = event_id WHERE question.withdrawn_at IS NULL
      UNION ALL SELECT '', 'EventFeedback', id::text, 1, NULL, owner_code, ARRAY[owner_code], ARRAY[]::text[], false FROM events.event_feedback WHERE withdrawn_at IS NULL`);
    const pairs = await pairsOf(client);
    const told = new Set(kept.map(({ id }) => id));
    return [...rows.filter(({ id, type }) => !told.has(id) && type !== 'DuplicatePair' && !keptByOwner.has(type)), ...tasks.rows, ...kept, ...pairs];
  });
}

/** Persons who may be one, not decided: found in the background, told by no outbox, seen by whoever sees both. */
async function pairsOf(client: ClientBase): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(`
    SELECT '' AS subgraph, 'DuplicatePair' AS type, id::text, version, state, area_code AS area, ARRAY[]::text[] AS downward, false AS open,
      ARRAY[CASE WHEN area_code = other_area THEN area_code WHEN left(area_code, 8) = left(other_area, 8) THEN left(area_code, 8) WHEN left(area_code, 5) = left(other_area, 5) THEN left(area_code, 5) ELSE left(area_code, 2) END] AS areas
    FROM beneficiaries.duplicate_pair WHERE state = 'OPEN'`);
  return rows;
}

/** Whether a record is the viewer's to see, reckoned here once more, apart from the database's own rules. */
export function sees(viewer: Viewer, { type, state, area: place, areas, downward, open, roles }: Kept): boolean {
  if (viewer.kind === 'anonymous' || !may(viewer, readPermission(type))) return false;
  if (type === 'Event' && state !== 'PUBLISHED' && !may(viewer, 'event.readUnpublished')) return false;
  if (roles && !roles.includes(viewer.grant.role)) return false;
  if ((type === 'WelfareCase' || type === 'CaseService' || type === 'Referral') && state === 'SENSITIVE' && !may(viewer, 'case.readSensitive')) return false;
  // Below a regency figures of extreme poverty are for those who read families.
  if (type === 'PovertySnapshot' && (place?.length ?? 0) > 5 && !may(viewer, 'family.read')) return false;
  const { area } = viewer.grant;
  const above = ancestorsOf(area);
  return open || areas.some((code) => covers(area, code)) || downward.some((code) => above.includes(code));
}

/** Records by the region they are counted under: their district, or their own when it lies above districts. */
export function perDistrict(records: readonly Kept[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, area } of records) {
    const key = `${type} ${(area ?? '').slice(0, 8)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Root lists of some records of a type only: of families and persons those that are on their way, of which canaries send none. */
export const partLists: ReadonlySet<string> = new Set(['arrivingFamilies', 'arrivingBeneficiaries']);

/** Types whose numbers by region are not told where they are small. */
export const personsServed: ReadonlySet<string> = new Set(['Family', 'Beneficiary', 'Proposal', 'WelfareCase', 'CaseService', 'Referral', 'Entitlement', 'Delivery']);

/** Records by their region of that level, or their own when it lies above. */
export function perRegion(records: readonly Kept[], level: RegionLevel): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { area } of records) {
    const path = area === null ? [] : [...ancestorsOf(area), area];
    const code = path.find((one) => levelOf(one) === level) ?? area ?? countryCode;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
