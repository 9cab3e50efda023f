import { startCluster, type Cluster } from '@pilar/stack/cluster';
import { migrate } from '@pilar/stack/migrate';
import { asClient, within } from '@pilar/stack/owner';
import { randomSecret } from '@pilar/stack/secret';
import { sweepTemporaryData, temporaryData } from './temporary-data.ts';

/** How a test reaches the run's PostgreSQL. */
export type RunCluster = { superuserUrl: string; secret: string };

declare module 'vitest' {
  export interface ProvidedContext {
    runCluster: RunCluster;
  }
}

/** Name of the migrated database that every test database is a copy of. */
export const templateName = 'pilar_template';

/** Starts the run's PostgreSQL in a folder of its own, with the migrated template in it. */
export async function startRunCluster(): Promise<{ reach: RunCluster; stop(): Promise<void> }> {
  await sweepTemporaryData();
  const { dataDir, remove } = temporaryData();
  let cluster: Cluster | undefined;
  const stop = async () => {
    await cluster?.stop();
    remove();
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
