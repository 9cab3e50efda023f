import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../src/database.ts';

const classes = ['public', 'area', 'organisation', 'own', 'internal'];
let admin: pg.Client;

type Table = { name: string; comment: string | null; secured: boolean; forced: boolean; policies: number; owner: string };

beforeAll(async () => {
  const database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(() => admin.end());

/** Every table of Pilar but the lists of applied migrations, which no server may read. */
async function tables(): Promise<Table[]> {
  const { rows } = await admin.query<Table>(`
    SELECT n.nspname || '.' || c.relname AS name, obj_description(c.oid, 'pg_class') AS comment, c.relrowsecurity AS secured,
      c.relforcerowsecurity AS forced, (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies, c.relowner::regrole::text AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('people', 'institutions', 'events', 'beneficiaries', 'identity', 'pilar', 'audit')
      AND c.relname <> 'schema_migrations' ORDER BY 1`);
  return rows;
}

it('gives every table exactly one visibility class', async () => {
  const found = await tables();
  expect(found.length).toBeGreaterThan(30);
  const without = found.filter(({ comment }) => !classes.some((name) => comment === `visibility: ${name}`));
  expect(without.map(({ name, comment }) => `${name}: ${comment}`)).toEqual([]);
});

it('secures every table by row, for its owner too', async () => {
  const open = (await tables()).filter(({ name, secured, forced }) => name !== 'pilar.installation' && !(secured && forced));
  expect(open.map(({ name }) => name)).toEqual([]);
});

it('lets no server own a table, pass by its policies, or read lists of migrations', async () => {
  const owners = (await tables()).filter(({ owner }) => /^pilar_(people|institutions|events|beneficiaries|identity|worker|search)$/.test(owner));
  expect(owners).toEqual([]);
  const { rows } = await admin.query("SELECT rolname FROM pg_roles WHERE rolname LIKE 'pilar\\_%' AND rolname <> 'pilar_owner' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)");
  expect(rows).toEqual([]);
  const readable = await admin.query(`
    SELECT n.nspname, r.rolname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_roles r
    WHERE c.relname = 'schema_migrations' AND r.rolname ~ '^pilar_(people|institutions|events|beneficiaries|identity|worker)$' AND has_table_privilege(r.oid, c.oid, 'SELECT')`);
  expect(readable.rows).toEqual([]);
});

it('refuses changes to the audit trail, whoever asks', async () => {
  await admin.query("INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, changes, areas, downward, open) VALUES (gen_random_uuid(), now(), 'people', 'r', 'a', 'n', 'g', 'PROV_ADMIN', 'o', 'Person', gen_random_uuid(), 1, '[]', '{}', '{}', false)");
  await expect(admin.query('UPDATE audit.entry SET reason = NULL')).rejects.toThrow('append-only');
  await expect(admin.query('DELETE FROM audit.entry')).rejects.toThrow('append-only');
  await expect(admin.query('TRUNCATE audit.entry')).rejects.toThrow('append-only');
});

it('refuses changes to a year of the audit trail that is named by itself', async () => {
  const { rows } = await admin.query<{ name: string }>("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass ORDER BY 1");
  expect(rows.length).toBeGreaterThan(10);
  for (const { name } of rows) await expect(admin.query(`TRUNCATE ${name}`), name).rejects.toThrow('append-only');
  const year = `audit.entry_${new Date().getUTCFullYear()}`;
  await expect(admin.query(`UPDATE ${year} SET reason = NULL`)).rejects.toThrow('append-only');
  await expect(admin.query(`DELETE FROM ${year}`)).rejects.toThrow('append-only');
});
