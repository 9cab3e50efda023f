import { setTimeout as sleep } from 'node:timers/promises';
import { runningCluster } from '@pilar/stack/cluster';
import { prepareDataDir } from '@pilar/stack/data-dir';
import { StackFailure } from '@pilar/stack/failure';
import { lockHolder, takeLock, type InstanceLock } from '@pilar/stack/lock';
import { keepCluster, type KeptCluster } from '@pilar/stack/kept-cluster';
import { migrate } from '@pilar/stack/migrate';
import { asClient } from '@pilar/stack/owner';
import type { Settings } from './env.ts';

/** A database that is up to date, and what it remembers of itself. */
export type Installation = {
  /** As the one who migrates. */
  databaseUrl: string;
  /** The embedded PostgreSQL, when this process runs it. */
  cluster: KeptCluster | undefined;
  embedded: boolean;
  secret: string;
  demo: boolean;
  /** False when it is a demo whose data has not been loaded to the end. */
  seeded: boolean;
  /** What was brought up to date just now: folders of migrations, and the queue. */
  ran: string[];
  /** Ends what was started for this; an existing database goes on. */
  close(): Promise<void>;
};

/**
 * Opens the database of the settings and migrates it. The embedded one is started unless a running Pilar has it
 * already; who calls with `lockHeld` holds the data folder, so that what still runs there is a killed run's.
 */
export async function openInstallation(settings: Settings, options: { lockHeld?: boolean; onDatabaseEnd?: () => void } = {}): Promise<Installation> {
  prepareDataDir(settings.dataDir);
  const secret = settings.secret();
  const opened = settings.databaseUrl ? { databaseUrl: settings.databaseUrl, cluster: undefined } : await openEmbedded(settings.dataDir, options);
  const release = 'release' in opened ? opened.release : () => undefined;
  const close = async () => {
    await opened.cluster?.stop();
    release();
  };
  try {
    const { ran } = await migrate(opened.databaseUrl, secret);
    const memory = await recall(opened.databaseUrl, settings);
    return { databaseUrl: opened.databaseUrl, cluster: opened.cluster, embedded: !settings.databaseUrl, secret, ...memory, ran, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Does something with the database of the settings, and ends what was started for it. */
export async function withInstallation<Value>(settings: Settings, use: (installation: Installation) => Promise<Value>): Promise<Value> {
  const installation = await openInstallation(settings);
  try {
    return await use(installation);
  } finally {
    await installation.close();
  }
}

type OpenedCluster = { databaseUrl: string; cluster: KeptCluster | undefined; release: () => void };

async function openEmbedded(dataDir: string, { lockHeld, onDatabaseEnd }: { lockHeld?: boolean; onDatabaseEnd?: () => void }): Promise<OpenedCluster> {
  const lock = lockHeld ? undefined : await lockUnlessServed(dataDir);
  if (lock === 'served') return { databaseUrl: await untilRunning(dataDir), cluster: undefined, release: () => undefined };
  const release = () => lock?.release();
  try {
    const cluster = await keepCluster({ dataDir }, onDatabaseEnd);
    return { databaseUrl: cluster.ownerUrl, cluster, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Takes the data folder, or says that a running Pilar has it. Another short command is waited for. */
async function lockUnlessServed(dataDir: string): Promise<InstanceLock | 'served'> {
  for (let waited = 0; waited < 300; waited += 1) {
    const holder = lockHolder(dataDir);
    if (!holder) return takeLock(dataDir, '');
    if (holder.address) return 'served';
    await sleep(100);
  }
  return takeLock(dataDir, '');
}

async function untilRunning(dataDir: string): Promise<string> {
  for (let waited = 0; waited < 300; waited += 1) {
    const running = runningCluster(dataDir);
    if (running?.ready) return running.ownerUrl;
    await sleep(100);
  }
  throw new StackFailure('NOT_RUNNING', `The Pilar that runs on ${dataDir} has no database yet: wait a moment, then try again.`);
}

/**
 * What kind of installation this is: a new database takes what is asked for and remembers it. Only an embedded
 * database becomes a demo without being told to.
 */
async function recall(databaseUrl: string, { demo: wanted, databaseUrl: external }: Settings): Promise<{ demo: boolean; seeded: boolean }> {
  const found = await asClient(databaseUrl, async (client) => {
    await client.query('INSERT INTO pilar.installation (demo) VALUES ($1) ON CONFLICT DO NOTHING', [wanted ?? external === undefined]);
    const { rows } = await client.query<{ demo: boolean; seeded: boolean }>('SELECT demo, seeded_at IS NOT NULL AS seeded FROM pilar.installation');
    return rows[0];
  });
  const { demo = false, seeded = false } = found ?? {};
  if (demo && wanted === false) throw new StackFailure('BAD_SETTING', 'This database holds demo data and demo accounts, which PILAR_DEMO=0 refuses: name an empty one in DATABASE_URL or PILAR_DATA_DIR.');
  if (!demo && wanted === true) throw new StackFailure('BAD_SETTING', 'This database is in earnest and takes no demo data: leave PILAR_DEMO out, or name an empty one in PILAR_DATA_DIR.');
  return { demo, seeded };
}

/** Notes that the demo data has been loaded to the end. */
export async function rememberSeeded(databaseUrl: string): Promise<void> {
  await asClient(databaseUrl, (client) => client.query('UPDATE pilar.installation SET seeded_at = now()'));
}
