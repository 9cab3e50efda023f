import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asClient } from '@pilar/stack/owner';
import { root, subgraphs } from '@pilar/stack/workspace';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../src/database.ts';
import { readPrismaSchema } from '../src/prisma-schema.ts';

const database = await testDatabase();
afterAll(() => database.drop());

type Column = { table: string; column: string; type: string; nullable: boolean; generated: boolean };

/** PostgreSQL's types for Prisma's, with the native type where one is named. */
const types: Record<string, string> = {
  'String': 'text', 'Int': 'int4', 'BigInt': 'int8', 'Boolean': 'bool', 'Float': 'float8', 'Json': 'jsonb', 'Bytes': 'bytea', 'Decimal': 'numeric',
  'DateTime': 'timestamp', 'DateTime @db.Timestamptz': 'timestamptz', 'DateTime @db.Date': 'date', 'DateTime @db.Time': 'time', 'String @db.Uuid': 'uuid',
  'Int @db.SmallInt': 'int2', 'Decimal @db.Decimal': 'numeric', 'String @db.Text': 'text',
};

async function columnsOf(schema: string): Promise<Column[]> {
  return asClient(database.adminUrl, async (client) => (await client.query<Column>(`
    SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type, c.is_nullable = 'YES' AS nullable, c.is_generated = 'ALWAYS' AS generated
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.column_name`, [schema])).rows);
}

test.each(subgraphs)('the Prisma schema of %s says what the migrated database has', async (subgraph) => {
  const columns = await columnsOf(subgraph);
  const models = readPrismaSchema(readFileSync(join(root, 'prisma', subgraph, 'schema.prisma'), 'utf8'));
  expect(models.length).toBeGreaterThan(0);
  const said = models.flatMap(({ table, fields }) => fields.map(({ column, type, nullable, list }) => {
    const base = types[type] ?? `no type known for ${type}`;
    return `${table}.${column} ${list ? `_${base}` : base}${nullable ? ' null' : ''}`;
  }));
  const modelled = new Set(models.map(({ table }) => table));
  const named = new Set(models.flatMap(({ table, fields }) => fields.map(({ column }) => `${table}.${column}`)));
  const there = columns
    // What the database computes by itself is written by nobody, and need not be read.
    .filter(({ table, column, generated }) => modelled.has(table) && (!generated || named.has(`${table}.${column}`)))
    .map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? ' null' : ''}`);
  expect(said.toSorted()).toEqual(there.toSorted());
});
