import type pg from 'pg';
import { tables } from './tables.ts';

/** What is filled from what was written, beside the tables of the population. */
export const derived = ['comparison', 'identity_count', 'case_recap', 'case_checks', 'poverty_spell'] as const;
/** What is read and referred to: the owner, as whom references are checked, sees nothing under forced row-level security. */
const referred = ['case_type', 'case_type_list', 'proposal_path'] as const;
const opened = [...tables, ...derived, ...referred];
const filled = [...tables, 'comparison'];
const regclasses = filled.map((table) => `'beneficiaries.${table}'::regclass`).join(', ');

/** What makes an index or reference again, and what it is. */
export type Restore = { name: string; statement: string };

/**
 * Opens the tables for rows by the million: without row-level security, which refuses COPY, without triggers, whose work is done for all
 * rows at once, and without indexes and references: whole tables are indexed and checked sooner than row by row. Undone by `close`.
 */
export async function openForBulk(client: pg.Client): Promise<Restore[]> {
  for (const table of opened) await client.query(`ALTER TABLE beneficiaries.${table} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' AND conrelid IN (${regclasses})`);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    SELECT quote_ident(schemaname) || '.' || quote_ident(indexname) AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'beneficiaries' AND tablename = ANY ($1) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname AND connamespace = 'beneficiaries'::regnamespace)`, [filled]);
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  return [
    ...indexes.map(({ name, definition }) => ({ name, statement: definition })),
    ...references.map(({ table, name, definition }) => ({ name, statement: `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}` })),
  ];
}

/** Guards the tables again. */
export async function closeBulk(client: pg.Client): Promise<void> {
  for (const table of opened) await client.query(`ALTER TABLE beneficiaries.${table} FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
}

/**
 * Does what the triggers would have done: the numbers that are kept of persons and cases, and that each person may be compared with others.
 * Nobody invented is due: their keys, 25 each, are worked out when somebody searches a region for duplicates (decision 0043).
 */
export async function fillDerived(client: pg.Client): Promise<void> {
  await client.query(`
    SELECT beneficiaries.add_to_identity(array_agg(change)) FROM (
      SELECT ROW(area_code, count(*), count(*) FILTER (WHERE nik_state = 'MATCHED'), count(verified_on))::beneficiaries.identity_change AS change
      FROM beneficiaries.beneficiary WHERE life_state = 'ACTIVE' AND id >= $1 AND id < $2 GROUP BY area_code) AS changes`, inventedPersons);
  // Cases of one kind are one change, counted as often as they are.
  await client.query(`
    SELECT beneficiaries.add_to_recap(array_agg(change)) FROM (
      SELECT ROW(one.area_code, one.type_code, one.sex, one.age_group, one.from_year, one.to_year, one.month, count(*))::beneficiaries.case_count AS change
      FROM (SELECT (beneficiaries.counted(welfare_case, 1)).* FROM beneficiaries.welfare_case WHERE id >= $1 AND id < $2) AS one
      GROUP BY one.area_code, one.type_code, one.sex, one.age_group, one.from_year, one.to_year, one.month) AS changes`, inventedCases);
  // Who is extremely poor, as the trigger notes it, and what is known of the heads.
  await client.query(`
    INSERT INTO beneficiaries.poverty_spell (family_id, area_code, from_on, in_reason, said_by, said_on, valid, verified_on)
    SELECT family.id, family.area_code, extreme_poor_on, 'FOUND', extreme_poor_source, extreme_poor_on, coalesce(head.nik_state = 'MATCHED', false), head.verified_on
    FROM beneficiaries.family LEFT JOIN beneficiaries.beneficiary AS head ON head.family_id = family.id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT')
    WHERE beneficiaries.counts_as_extreme_poor(family) AND family.id >= $1 AND family.id < $2`, inventedFamilies);
  await client.query('INSERT INTO beneficiaries.comparison (beneficiary_id) SELECT id FROM beneficiaries.beneficiary WHERE id >= $1 AND id < $2', inventedPersons);
}

const inventedFamilies = ['0190be30-0000-7000-8000-000000000000', '0190be30-0000-7001-8000-000000000000'];
const inventedPersons = ['0190be31-0000-7000-8000-000000000000', '0190be31-0000-7001-8000-000000000000'];
const inventedCases = ['0190be32-0000-7000-8000-000000000000', '0190be32-0000-7001-8000-000000000000'];
