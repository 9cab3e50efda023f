import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataDir } from './data-dir.ts';
import { diskFull, explainFileError, StackFailure } from './failure.ts';
import { initialise, isInitialised, markInitialised, roomForNew, superuserPassword } from './init-database.ts';
import { makeOwner } from './owner.ts';
import { freePort } from './ports.ts';
import { databaseUser, programFolder, type DatabaseUser } from './postgres-program.ts';
import { clearLeftovers, runningPostmaster, stopPostmaster, untilReady, type Postmaster } from './postmaster.ts';

/** What a cluster is started with. */
export type ClusterOptions = {
  /** Folder that holds everything of this installation; the database lies in `postgres` inside it. */
  dataDir: string;
  /** A port to keep to; otherwise any free one. */
  port?: number;
  /** False only for tests, where a power cut may lose everything. */
  durable?: boolean;
  maxConnections?: number;
};

/** A running embedded PostgreSQL. */
export type Cluster = {
  port: number;
  /** Process id of the PostgreSQL in charge. */
  pid: number;
  /** Database `pilar` as its owner, who migrates: no superuser, so that an office's own PostgreSQL differs in nothing. */
  ownerUrl: string;
  /** Database `pilar` as superuser: for tests, clones and measurements, past all row-level security. */
  superuserUrl: string;
  /** Settles when PostgreSQL ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends PostgreSQL, keeping the data. */
  stop(): Promise<void>;
};

const readyMilliseconds = 120_000;
const largestLog = 10 * 1024 * 1024;

/** Starts the PostgreSQL of a data folder, whatever state a run before left it in. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  prepareDataDir(resolve(options.dataDir));
  // The true path: it is how a PostgreSQL left behind is known again, by whichever way the folder was named then.
  const dataDir = realpathSync(options.dataDir);
  const pgData = join(dataDir, 'postgres');
  const fresh = !isInitialised(pgData);
  if (fresh) prepareDataDir(dataDir, roomForNew);
  const programs = programFolder();
  const user = databaseUser([programs, dataDir], pgData);
  try {
    await clearLeftovers(pgData);
    if (fresh) await initialise(pgData, programs, user);
    checkMajorVersion(pgData);
    const launched = await launch(options, pgData, [...user.prefix, join(programs, 'postgres')], user);
    const cluster = describe(launched.child, launched.port, pgData);
    if (fresh) await complete(cluster, pgData);
    return cluster;
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function complete(cluster: Cluster, pgData: string): Promise<void> {
  try {
    await makeOwner(cluster.superuserUrl, cluster.ownerUrl);
    markInitialised(pgData);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Addresses of the PostgreSQL that another process runs on this data folder, if one does. */
export function runningCluster(dataDir: string): (Postmaster & Pick<Cluster, 'ownerUrl' | 'superuserUrl'>) | undefined {
  if (!existsSync(dataDir)) return undefined;
  const pgData = join(realpathSync(dataDir), 'postgres');
  const postmaster = isInitialised(pgData) ? runningPostmaster(pgData) : undefined;
  return postmaster && { ...postmaster, ...addresses(postmaster.port, pgData) };
}

function describe(child: ChildProcess, port: number, pgData: string): Cluster {
  const pid = child.pid ?? 0;
  const ended = new Promise<void>((settle) => {
    if (hasEnded(child)) settle();
    else child.once('exit', () => settle());
  });
  const stop = async () => {
    if (!hasEnded(child)) await stopPostmaster(pid);
  };
  return { port, pid, ended, stop, ...addresses(port, pgData) };
}

/** Tries again for a while: a killed run's last processes may still hold the shared memory, or another the port. */
async function launch(options: ClusterOptions, pgData: string, program: string[], user: DatabaseUser): Promise<{ child: ChildProcess; port: number }> {
  const log = `${pgData}.log`;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    if (existsSync(log) && statSync(log).size > largestLog) truncateSync(log);
    const logFrom = existsSync(log) ? statSync(log).size : 0;
    const child = run(program, pgData, settings(port, options), user, log);
    if (await untilReady(pgData, () => hasEnded(child), readyMilliseconds)) return { child, port };
    if (child.pid && !hasEnded(child)) await stopPostmaster(child.pid);
    const said = readFileSync(log, 'utf8').slice(logFrom);
    if (said.includes('No space left on device')) throw diskFull(dirname(pgData));
    const passing = said.includes('shared memory block') || (said.includes('could not bind') && options.port === undefined);
    if (!passing || attempt === 40) throw new StackFailure('DATABASE_FAILED', `PostgreSQL did not start: ${reasonIn(said)} (more in ${log})`);
    await sleep(250);
  }
}

/** In a session of its own, so that Ctrl-C reaches Pilar alone, which ends the servers first and the database last. */
function run([command = '', ...prefix]: string[], pgData: string, flags: string[], user: DatabaseUser, log: string): ChildProcess {
  const file = openSync(log, 'a', 0o600);
  try {
    const child = spawn(command, [...prefix, '-D', pgData, ...flags], { ...user.spawnAs, cwd: '/', detached: true, stdio: ['ignore', file, file] });
    child.on('error', () => child.emit('exit', 1, null));
    return child;
  } finally {
    closeSync(file);
  }
}

function settings(port: number, options: ClusterOptions): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: options.maxConnections ?? 100,
    shared_buffers: '64MB',
    shared_preload_libraries: 'pg_stat_statements',
    // Plans of five small servers gain nothing from compiling, and pay 50 ms for it.
    jit: 'off',
    max_wal_size: '512MB',
    log_min_messages: 'warning',
    // A statement carries values, and values are personal data: the log names neither.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    ...(options.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function addresses(port: number, pgData: string): Pick<Cluster, 'ownerUrl' | 'superuserUrl'> {
  const password = superuserPassword(pgData);
  const at = (user: string) => `postgres://${user}:${password}@127.0.0.1:${port}/pilar?sslmode=disable`;
  return { ownerUrl: at('pilar_owner'), superuserUrl: at('postgres') };
}

function checkMajorVersion(pgData: string): void {
  const version = readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18') throw new StackFailure('DATABASE_FAILED', `${pgData} was made by PostgreSQL ${version}, and this is PostgreSQL 18: name another folder in PILAR_DATA_DIR.`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function reasonIn(said: string): string {
  const lines = said.trim().split('\n');
  const line = lines.find((text) => /\b(FATAL|PANIC|ERROR|error):/.test(text)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s*/, '');
}
