import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from '@pilar/stack/cluster';
import { lockHolder, takeLock } from '@pilar/stack/lock';
import { migrate } from '@pilar/stack/migrate';
import { asClient, within } from '@pilar/stack/owner';
import { clearLeftovers } from '@pilar/stack/postmaster';
import { randomSecret } from '@pilar/stack/secret';

/** How a test reaches the run's PostgreSQL. */
export type RunCluster = { superuserUrl: string; secret: string };

/** Name of the migrated database that every test database is a copy of. */
export const templateName = 'pilar_template';

const folderPrefix = 'pilar-test-';

/** Starts the run's PostgreSQL in a folder of its own, with the migrated template in it. */
export async function startRunCluster(): Promise<{ reach: RunCluster; stop(): Promise<void> }> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix));
  const lock = takeLock(dataDir, '');
  let cluster: Cluster | undefined;
  const stop = async () => {
    await cluster?.stop();
    lock.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    cluster = await startCluster({ dataDir, durable: false, maxConnections: 300 });
    const secret = randomSecret();
    await asClient(within(cluster.superuserUrl, 'postgres'), (client) => client.query(`CREATE DATABASE ${templateName} OWNER pilar_owner`));
    await migrate(within(cluster.ownerUrl, templateName), secret);
    return { reach: { superuserUrl: cluster.superuserUrl, secret }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends and removes what runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const dataDir = join(tmpdir(), name);
    // Without a lock it is being made this very moment, or is not ours.
    if (!readdirSync(dataDir).includes('run.lock') || lockHolder(dataDir)) continue;
    await clearLeftovers(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
  }
}
