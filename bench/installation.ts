import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@pilar/stack/cluster';
import { migrate } from '@pilar/stack/migrate';
import { asClient } from '@pilar/stack/owner';
import { freePorts } from '@pilar/stack/ports';
import { randomSecret } from '@pilar/stack/secret';
import { identityCommand, seedData } from '@pilar/stack/seeding';
import { startServers } from '@pilar/stack/servers';
import { machineToken } from '@pilar/stack/sign-in';
import { portCount, root } from '@pilar/stack/workspace';
import { environment } from './env.ts';
import { familyOf, type Groups } from './processes.ts';

/** What is measured: an address with a machine's token, and, when it is our own, everything behind it. */
export type Installation = {
  url: string;
  token: string;
  /** Only of an installation that the bench started itself. */
  inside?: Inside;
  stop: () => Promise<void>;
};

/** Behind the gateway. */
export type Inside = { secret: string; databaseUrl: string; superuserUrl: string; urls: Record<string, string>; supergraph: string; processes: () => Groups };

const client = { id: 'regency-3602', secret: 'demo-secret-3602' };

/** An installation that runs already; only what goes through its gateway can be measured. */
export async function at(url: string): Promise<Installation> {
  return { url, token: await machineToken(url, client.id, client.secret), stop: async () => {} };
}

/** An installation of our own with the demo data, on free ports and in a temporary folder. */
export async function ownInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const secret = randomSecret();
  const cluster = await startCluster({ dataDir: folder });
  const port = await freePorts(portCount);
  const url = `http://localhost:${port}`;
  await migrate(cluster.ownerUrl, secret);
  await asClient(cluster.superuserUrl, (admin) => admin.query('INSERT INTO pilar.installation (demo) VALUES (true)'));
  const access = { databaseUrl: cluster.ownerUrl, secret, demo: true, env: environment };
  await identityCommand(access, 'seed-demo');
  const options = {
    port, publicUrl: url, databaseUrl: cluster.ownerUrl, secret, demo: true, workFolder: folder, consoleDir: join(root, 'apps/console/dist'),
    // Saturation is what one caller can get at most; the limit per caller is not what is measured.
    env: { ...environment, LOG_LEVEL: 'warn', RATE_PER_SECOND: '100000', RATE_BURST: '100000', MAX_UNDER_WAY: '1000', COST_PER_SECOND: '1000000000', COST_BURST: '1000000000' },
  };
  const first = await startServers(options);
  await seedData(access, url);
  await first.stop();
  // Started anew, as they are each morning: memory of loading the demo data is not memory of serving.
  const servers = await startServers(options);
  return {
    url,
    token: await machineToken(url, client.id, client.secret),
    inside: {
      secret,
      databaseUrl: cluster.ownerUrl,
      superuserUrl: cluster.superuserUrl,
      urls: servers.urls,
      supergraph: readFileSync(join(folder, 'supergraph.graphql'), 'utf8'),
      processes: () => ({
        ...Object.fromEntries(servers.names.map((name) => [name, [servers.pid(name) ?? 0]])),
        postgres: familyOf(cluster.pid),
      }),
    },
    stop: async () => {
      await servers.stop();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
