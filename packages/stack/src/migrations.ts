import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { root, subgraphs } from './workspace.ts';

/** One folder of migrations, with the schema that keeps its table of versions. */
export type MigrationFolder = { name: string; schema: string; path: string };

/** All folders in the order in which they run: what every subgraph builds on comes first. */
export function migrationFolders(prismaFolder = join(root, 'prisma')): MigrationFolder[] {
  return ['platform', ...subgraphs].map((name) => ({
    name,
    schema: name === 'platform' ? 'pilar' : name,
    path: join(prismaFolder, name, 'migrations'),
  }));
}

/** Versions that a folder's files carry, in order. */
export function fileVersions(folder: MigrationFolder): string[] {
  try {
    return readdirSync(folder.path).flatMap((file) => /^(\d+)_.*\.sql$/.exec(file)?.[1] ?? []).sort();
  } catch {
    return [];
  }
}

/** The folders with files that the database has not run yet. */
export async function pendingFolders(client: pg.Client, folders: MigrationFolder[]): Promise<MigrationFolder[]> {
  const { rows: tables } = await client.query<{ schema: string }>(
    `SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'schema_migrations' AND schemaname = ANY ($1)`,
    [folders.map((folder) => folder.schema)],
  );
  const lists = tables.map(({ schema }) => `SELECT ${client.escapeLiteral(schema)} AS schema, version FROM ${client.escapeIdentifier(schema)}.schema_migrations`);
  const { rows } = lists.length ? await client.query<{ schema: string; version: string }>(lists.join(' UNION ALL ')) : { rows: [] };
  const done = new Set(rows.map((row) => `${row.schema}/${row.version}`));
  return folders.filter((folder) => fileVersions(folder).some((version) => !done.has(`${folder.schema}/${version}`)));
}
