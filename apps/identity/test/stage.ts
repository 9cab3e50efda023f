import type { Role } from '@pilar/domain/access';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { startSubgraph, type RunningSubgraph } from '@pilar/subgraph/main';
import { testDatabase } from '@pilar/testing/database';
import { seedDemo } from '../src/admin/commands.ts';
import { openWorkerDatabase, type WorkerDatabase } from '../src/db.ts';
import { readEnv } from '../src/env.ts';
import { subgraph } from '../src/subgraph.ts';

/** The address by which the outside knows the servers under test; deliberately not the one they listen on. */
export const publicUrl = 'https://pilar.example';

/** A running server of identity. */
export type Served = { address: string; secret: string; app: RunningSubgraph['app'] };

/** A migrated database with the demo accounts, and servers on it. */
export type Stage = {
  /** The database as identity's own role. */
  url: string;
  /** The same past row-level security. */
  adminUrl: string;
  database: WorkerDatabase;
  secret: string;
  /** Folder of files and uploads of all servers on this stage. */
  folder: string;
  serve(options?: { demo?: boolean; now?: () => Date; content?: (secret: string) => SealedFiles; mfaRoles?: readonly Role[] }): Promise<Served>;
  end(): Promise<void>;
};

/** Opens a stage of the test file's own. */
export async function openStage(): Promise<Stage> {
  const { adminUrl, roleUrls, secret } = await testDatabase();
  const database = openWorkerDatabase(roleUrls.identity);
  await seedDemo(database, true);
  const running: RunningSubgraph[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'pilar-files-'));
  return {
    url: roleUrls.identity,
    adminUrl,
    database,
    secret,
    folder,
    async serve({ demo = true, now, content, mfaRoles = [] } = {}) {
      const env = readEnv({
        PORT: '4001', DATABASE_URL: roleUrls.identity, PILAR_SECRET: secret, PUBLIC_URL: publicUrl, PILAR_DEMO: demo ? '1' : '0', LOG_LEVEL: 'silent',
      });
      const one = await startSubgraph(subgraph({ now, content, mfaRoles, files: { FILES_STORE: `file:${join(folder, 'files')}`, FILES_STAGING: join(folder, 'uploads') } }), env, false);
      running.push(one);
      return { address: await one.app.listen({ port: 0, host: '127.0.0.1' }), secret, app: one.app };
    },
    async end() {
      for (const one of running) await one.close();
      await database.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
