import type { HeldPlan } from '@pilar/subgraph/held';
import { commonFacts, commonSilent } from '@pilar/subgraph/held';
import pg from 'pg';

/** Columns by which a record of another part is named that is a person, and those of whoever signs in. */
const ofSomebody = /(^|_)(person|holder|chair|beneficiary|family)_id$|^(account|account_id|assignee_id)$/;

type Column = { table: string; column: string };

/**
 * What a plan of gathering leaves out without a word, or names that is not there: tables that refer to somebody (by a foreign key to one that is
 * gathered, or by the name of a column), columns of gathered tables, and tables that the subgraph's worker does not read.
 */
export async function heldGaps(adminUrl: string, { subgraph, tables, left, subjects }: HeldPlan): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows: columns } = await admin.query<Column>(`
      SELECT c.oid::regclass::text AS table, attname AS column FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
      WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND attnum > 0 AND NOT attisdropped`, [subgraph]);
    const { rows: keys } = await admin.query<{ table: string; target: string }>(`SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS target FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace`, [subgraph]);
    const { rows: readable } = await admin.query<{ table: string }>(`
      SELECT c.oid::regclass::text AS table FROM pg_class AS c WHERE c.relnamespace = $1::regnamespace AND has_table_privilege($2, c.oid, 'SELECT')
        AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polcmd IN ('r', '*') AND pg_get_expr(polqual, polrelid) LIKE '%is_worker%')`, [subgraph, `pilar_${subgraph}`]);
    const names = new Set(tables.map(({ table }) => table));
    const aside = new Set([...Object.keys(left), ...['idempotency', 'external_id', 'import_row', 'outbox', 'ref_entity', 'nik_shown', 'reveal_count', 'decision_batch', 'entitlement_batch', 'ministry_file'].map((name) => `${subgraph}.${name}`)]);
    const refers = (table: string) => keys.some((key) => key.table === table && names.has(key.target)) || columns.some((one) => one.table === table && ofSomebody.test(one.column) && (subgraph === 'identity' || !one.column.startsWith('account')));
    const known = new Set(columns.map(({ table }) => table));
    return [
      ...[...known].filter((table) => !names.has(table) && !aside.has(table) && refers(table)).map((table) => `${table} refers to somebody`),
      ...[...names, ...Object.keys(left), ...Object.values(subjects).map(({ table }) => table)].filter((table) => !known.has(table)).map((table) => `${table} is no table`),
      ...[...names].filter((table) => !readable.some((one) => one.table === table)).map((table) => `${table} is not read by the worker`),
      ...tables.flatMap(({ table, of, facts, silent = [] }) => {
        const own = columns.filter((one) => one.table === table).map(({ column }) => column);
        const said = new Set([...Object.keys(of), ...Object.keys(facts), ...silent, ...Object.keys(commonFacts), ...commonSilent]);
        return [...own.filter((column) => !said.has(column)).map((column) => `${table}.${column} is neither told nor silent`), ...[...Object.keys(of), ...Object.keys(facts), ...silent].filter((column) => !own.includes(column)).map((column) => `${table}.${column} is no column`)];
      }),
    ].toSorted();
  } finally {
    await admin.end();
  }
}
