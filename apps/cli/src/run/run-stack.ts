import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataDir } from '@pilar/stack/data-dir';
import { takeLock } from '@pilar/stack/lock';
import { requirePorts } from '@pilar/stack/ports';
import { identityCommand, seedData } from '@pilar/stack/seeding';
import { portsOf, startServers, type Servers } from '@pilar/stack/servers';
import type { ServerName, Subgraph } from '@pilar/stack/workspace';
import type { Settings } from '../env.ts';
import { openInstallation, rememberSeeded, type Installation } from '../installation.ts';
import { consoleDir } from '../prepare/code.ts';
import { announcement } from './announce.ts';
import { listenForEnding, type Ending } from './ending.ts';

/** How `start` and `dev` differ. */
export type RunOptions = {
  only?: readonly Subgraph[];
  watch?: boolean;
  onLine?: (name: ServerName, line: string) => void;
  /** Generates and builds what is not there yet. */
  prepare: () => Promise<void>;
  /** Runs beside the servers until the signal. */
  beside?: (servers: Servers, signal: AbortSignal) => void;
};

/** How long servers of a killed run may take to notice that it is gone. */
const patience = 12_000;

/** Runs everything in the foreground until Ctrl-C, and leaves nothing behind but the data. */
export async function runStack(settings: Settings, options: RunOptions): Promise<number> {
  const begun = performance.now();
  const ending = listenForEnding();
  prepareDataDir(settings.dataDir);
  const dataDir = realpathSync(settings.dataDir);
  const lock = takeLock(dataDir, settings.publicUrl);
  const open: { installation?: Installation; servers?: Servers } = {};
  try {
    await requirePorts(portsOf(settings.port, options.only), lock.tookOver ? patience : 0);
    await options.prepare();
    ending.signal.throwIfAborted();
    open.installation = await openInstallation(settings, { lockHeld: true, onDatabaseEnd: () => say('PostgreSQL ended by itself; starting it again.') });
    const { installation } = open;
    if (installation.ran.length) say(`Database: migrated ${installation.ran.join(', ')}.`);
    await seedAccounts(installation, settings);
    open.servers = await startServers({
      port: settings.port,
      publicUrl: settings.publicUrl,
      databaseUrl: installation.databaseUrl,
      secret: installation.secret,
      demo: installation.demo,
      workFolder: join(dataDir, 'run'),
      filesFolder: dataDir,
      consoleDir,
      only: options.only,
      watch: options.watch,
      onLine: options.onLine,
      supervise: !options.watch,
      onEnd: (name, restarting) => say(`Server ${name} ended by itself${restarting ? '; starting it again' : ''}. Its log: ${open.servers?.logPath(name) ?? ''}`),
      env: settings.environment,
      signal: ending.signal,
    });
    if (needsData(installation) && !options.only) await seed(installation, settings, ending);
    say(announcement(settings.publicUrl, installation.demo, (performance.now() - begun) / 1000));
    options.beside?.(open.servers, ending.signal);
    await Promise.race([ending.wanted, open.servers.failed, ...(installation.cluster ? [installation.cluster.failed] : [])]);
    say('Menghentikan · stopping …');
    return 0;
  } catch (error) {
    if (ending.signal.aborted) return 0;
    throw error;
  } finally {
    await open.servers?.stop();
    await open.installation?.close();
    lock.release();
  }
}

/** Only an embedded demo is filled by itself; an office's own PostgreSQL never is. */
function needsData(installation: Installation): boolean {
  return installation.demo && installation.embedded && !installation.seeded;
}

async function seedAccounts(installation: Installation, settings: Settings): Promise<void> {
  if (needsData(installation)) await identityCommand({ ...installation, env: settings.environment }, 'seed-demo');
}

async function seed(installation: Installation, settings: Settings, ending: Ending): Promise<void> {
  say('Memuat data demo · loading the demo data …');
  await seedData({ ...installation, env: settings.environment }, `http://localhost:${settings.port}`, ending.signal);
  await rememberSeeded(installation.databaseUrl);
}

function say(line: string): void {
  console.log(line);
}
