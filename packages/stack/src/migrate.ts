import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { installQueue } from '@pilar/queue/install-queue';
import pg from 'pg';
import { diskFull, errorCode, StackFailure } from './failure.ts';
import { migrationFolders, pendingFolders, type MigrationFolder } from './migrations.ts';
import { asClient } from './owner.ts';
import { rolePassword } from './secret.ts';
import { databaseRole, databaseUsers } from './workspace.ts';

/** What a migration did. */
export type Migrated = { ran: string[] };

/**
 * Brings a database up to date and gives each server's role its password. With nothing to do it asks the
 * database once and starts no program.
 */
export async function migrate(databaseUrl: string, secret: string, folders = migrationFolders()): Promise<Migrated> {
  try {
    return await asClient(databaseUrl, async (client) => {
      await checkRights(client);
      const pending = await pendingFolders(client, folders);
      for (const folder of pending) {
        await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(folder.schema)}`);
        await runDbmate(databaseUrl, folder);
      }
      const queue = await installQueue(client);
      await setPasswords(client, secret);
      return { ran: [...pending.map((folder) => folder.name), ...(queue ? ['queue'] : [])] };
    });
  } catch (error) {
    throw explainDatabaseError(error, databaseUrl);
  }
}

/** An office's own PostgreSQL: its user has to be able to make roles and schemas, and PostgreSQL has to be new enough. */
async function checkRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; version: number; roles: boolean; schemas: boolean; done: boolean; encoding: string }>(`
    SELECT current_user AS name, current_setting('server_version_num')::int AS version,
      rolcreaterole OR rolsuper AS roles, has_database_privilege(current_database(), 'CREATE') AS schemas,
      (SELECT count(*) FROM pg_roles WHERE rolname = ANY ($1)) = $2 AS done, current_setting('server_encoding') AS encoding
    FROM pg_roles WHERE rolname = current_user`, [databaseUsers.map(databaseRole), databaseUsers.length]);
  const user = rows[0];
  if (!user) return;
  if (user.version < 160_000) throw notAllowed('PostgreSQL 16 or later is needed; this one is older.');
  if (user.encoding !== 'UTF8') throw notAllowed(`the database has the encoding ${user.encoding}, and Pilar needs UTF8.`);
  if (!user.roles && !user.done) throw notAllowed(`user ${user.name} may not make roles: run ALTER ROLE ${client.escapeIdentifier(user.name)} CREATEROLE.`);
  if (!user.schemas) throw notAllowed(`user ${user.name} may not make schemas: grant it CREATE on the database.`);
}

async function setPasswords(client: pg.Client, secret: string): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [databaseUsers.map(databaseRole)]);
  const known = new Set(rows.map((row) => row.rolname));
  const statements = databaseUsers
    .filter((user) => known.has(databaseRole(user)))
    .map((user) => `ALTER ROLE ${client.escapeIdentifier(databaseRole(user))} PASSWORD ${client.escapeLiteral(rolePassword(secret, user))};`);
  await client.query(statements.join('\n'));
}

/** A migration that waits for a table holds up everybody behind it, so it rather gives up and is run again. */
const patience = '-c lock_timeout=30s -c statement_timeout=1h';

function runDbmate(databaseUrl: string, folder: MigrationFolder): Promise<void> {
  const args = ['--migrations-dir', folder.path, '--migrations-table', `${folder.schema}.schema_migrations`, '--no-dump-schema', 'migrate'];
  return new Promise((resolve, reject) => {
    // By the environment, since other users of the machine can read a command line.
    const child = spawn(dbmateProgram(), args, { env: { DATABASE_URL: databaseUrl, PGOPTIONS: patience }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (text: string) => { said += text; };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(migrationFailure(folder, said))));
  });
}

function dbmateProgram(): string {
  const dbmate = createRequire(createRequire(import.meta.url).resolve('dbmate'));
  const extension = process.platform === 'win32' ? '.exe' : '';
  return dbmate.resolve(`@dbmate/${process.platform}-${process.arch}/bin/dbmate${extension}`);
}

function migrationFailure(folder: MigrationFolder, said: string): StackFailure {
  const file = [...said.matchAll(/^Applying: (\S+)/gm)].at(-1)?.[1] ?? '';
  const reason = said.trim().split('\n').at(-1)?.replace(/^Error: (pq: )?/, '') ?? '';
  if (reason.includes('No space left on device')) return diskFull('the database');
  return new StackFailure('MIGRATION_FAILED', `Migration prisma/${folder.name}/migrations/${file} failed: ${reason}`);
}

/** Turns what a database or the way to it answers into one line; never with the password that stands in the address. */
export function explainDatabaseError(error: unknown, databaseUrl: string): unknown {
  const address = new URL(databaseUrl);
  const place = `${address.hostname}:${address.port || 5432}${address.pathname}`;
  if (error instanceof pg.DatabaseError) {
    if (error.code === '53100') return diskFull('the database', error);
    if (error.code === '28P01' || error.code === '28000') return new StackFailure('DATABASE_NOT_ALLOWED', `The database ${place} does not let user ${address.username} in: check DATABASE_URL.`, { cause: error });
    if (error.code === '3D000') return new StackFailure('DATABASE_FAILED', `The database ${place} does not exist: make it, or correct DATABASE_URL.`, { cause: error });
    if (error.code === '42501') return notAllowed(error.message, error);
    if (error.code === '25006') return notAllowed('it is read-only.', error);
    return error;
  }
  if (error instanceof Error && error.message.startsWith('SASL:')) return new StackFailure('DATABASE_NOT_ALLOWED', `The database ${place} wants a password of user ${address.username}: put it into DATABASE_URL.`, { cause: error });
  const code = errorCode(error) ?? errorCode(error instanceof AggregateError ? error.errors[0] : undefined);
  if (code && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN', 'ECONNRESET'].includes(code)) {
    return new StackFailure('DATABASE_FAILED', `No PostgreSQL answers at ${place}: start it, or correct DATABASE_URL.`, { cause: error });
  }
  return error;
}

function notAllowed(reason: string, cause?: unknown): StackFailure {
  return new StackFailure('DATABASE_NOT_ALLOWED', `Pilar may not use this database: ${reason}`, { cause });
}
