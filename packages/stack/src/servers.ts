import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeSupergraph } from './compose.ts';
import { StackFailure } from './failure.ts';
import { roleUrl } from './secret.ts';
import { isOver, logPath, spawnServer, stopServer, untilServerReady, type ServerSpec } from './server-process.ts';
import { databaseUsers, portOffset, root, servers, subgraphs, type DatabaseUser, type ServerName, type Subgraph } from './workspace.ts';

/** What the servers are started with. */
export type ServersOptions = {
  /** The gateway's port; the other servers' follow it. */
  port: number;
  publicUrl: string;
  /** The database as anyone sees it; each server gets it with its own role. */
  databaseUrl: string;
  secret: string;
  demo: boolean;
  /** Folder for supergraph, logs and compiled code. */
  workFolder: string;
  /** Folder for files and uploads under way, unless FILES_STORE names another place; by default inside `workFolder`. */
  filesFolder?: string;
  consoleDir?: string;
  /** Which subgraphs; all by default. Gateway and worker are always there, and so is identity, which they ask who is who. */
  only?: readonly Subgraph[];
  watch?: boolean;
  /** Restart a server that ended by itself. */
  supervise?: boolean;
  /** Told of every such end. */
  onEnd?: (name: ServerName, restarting: boolean) => void;
  /** Settings for the servers beyond these, and what they inherit. */
  env: NodeJS.ProcessEnv;
  /** Gives up starting. */
  signal?: AbortSignal;
  /** Told of every line a server writes, which then goes to no file. */
  onLine?: (name: ServerName, line: string) => void;
};

/** Running servers. */
export type Servers = {
  /** Where the graph and the console answer. */
  address: string;
  urls: Partial<Record<Subgraph, string>>;
  names: ServerName[];
  pid(name: ServerName): number | undefined;
  logPath(name: ServerName): string;
  /** Ends one at once, as a crash would; it stays down until `restart`, also under supervision. */
  kill(name: ServerName): Promise<void>;
  restart(name: ServerName): Promise<void>;
  /** Rejects when a server keeps ending, which restarting does not cure. */
  failed: Promise<never>;
  stop(): Promise<void>;
};

type Running = { spec: ServerSpec; child: ChildProcess; wanted: boolean; endings: number[] };

const readyMilliseconds = 90_000;
const restartPause = 500;
const endingsAllowed = 5;
const endingsWindow = 60_000;

/** Composes the supergraph, starts the servers side by side and waits until each says that it is ready. */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const names = serverNames(options.only);
  mkdirSync(join(options.workFolder, 'logs'), { recursive: true });
  const urls = Object.fromEntries(names.filter(isSubgraph).map((name) => [name, urlOf(options.port, name)]));
  const supergraph = join(options.workFolder, 'supergraph.graphql');
  writeSupergraph(supergraph, urls);

  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => undefined);
  const running = new Map<ServerName, Running>();
  const launch = (spec: ServerSpec, before?: Running) => {
    const entry: Running = { spec, child: spawnServer(spec), wanted: true, endings: before?.endings ?? [] };
    running.set(spec.name, entry);
    entry.child.once('exit', () => void onExit(entry));
  };
  const onExit = async (entry: Running) => {
    if (!entry.wanted || !options.supervise) return;
    const now = Date.now();
    entry.endings = [...entry.endings.filter((at) => now - at < endingsWindow), now];
    const restarting = entry.endings.length <= endingsAllowed;
    options.onEnd?.(entry.spec.name, restarting);
    if (!restarting) return failure.reject(new StackFailure('SERVER_FAILED', `Server ${entry.spec.name} keeps ending (see ${logPath(entry.spec)}).`));
    await sleep(restartPause * entry.endings.length);
    if (entry.wanted && running.get(entry.spec.name) === entry) launch(entry.spec, entry);
  };
  const current = (name: ServerName): Running => {
    const entry = running.get(name);
    if (!entry) throw new Error(`Server ${name} was not started`);
    return entry;
  };
  const end = async (name: ServerName) => {
    const entry = running.get(name);
    if (!entry) return;
    entry.wanted = false;
    await stopServer(entry.child);
  };
  const stop = async () => {
    for (const entry of running.values()) entry.wanted = false;
    // Those that ask first: nobody then asks the subgraphs anything any more.
    await Promise.all([end('gateway'), end('worker')]);
    await Promise.all(names.map(end));
  };
  const ready = (name: ServerName) => untilServerReady(current(name).spec, () => current(name).child, readyMilliseconds);

  const giveUp = () => void stop();
  options.signal?.addEventListener('abort', giveUp);
  try {
    options.signal?.throwIfAborted();
    for (const name of names) launch(specOf(name, options, urls, supergraph));
    await Promise.all(names.map(ready));
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
  return {
    address: `http://127.0.0.1:${options.port}`,
    urls,
    names,
    pid: (name) => current(name).child.pid,
    logPath: (name) => logPath(current(name).spec),
    async kill(name) {
      const entry = current(name);
      entry.wanted = false;
      const over = new Promise<void>((resolve) => { entry.child.once('exit', () => resolve()); });
      if (isOver(entry.child)) return;
      entry.child.kill('SIGKILL');
      await over;
    },
    async restart(name) {
      await end(name);
      launch(current(name).spec);
      await ready(name);
    },
    failed: failure.promise,
    stop,
  };
}

/** The servers that these subgraphs need, in the order in which they start. */
export function serverNames(only: readonly Subgraph[] = subgraphs): ServerName[] {
  return servers.filter((name) => !isSubgraph(name) || name === 'identity' || only.includes(name));
}

/** The ports that these servers take. */
export function portsOf(port: number, only?: readonly Subgraph[]): number[] {
  return serverNames(only).map((name) => port + portOffset[name]);
}

function isSubgraph(name: ServerName): name is Subgraph {
  return subgraphs.some((subgraph) => subgraph === name);
}

function usesDatabase(name: ServerName): name is DatabaseUser {
  return databaseUsers.some((user) => user === name);
}

function urlOf(port: number, name: ServerName): string {
  return `http://127.0.0.1:${port + portOffset[name]}`;
}

function specOf(name: ServerName, options: ServersOptions, urls: Partial<Record<Subgraph, string>>, supergraph: string): ServerSpec {
  const port = options.port + portOffset[name];
  const { DATABASE_URL: _, PILAR_SMTP_URL, PILAR_SMTP_FROM, ...inherited } = options.env;
  const filesFolder = options.filesFolder ?? options.workFolder;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: options.watch ? 'development' : 'production',
    LOG_LEVEL: 'info',
    NODE_COMPILE_CACHE: join(options.workFolder, 'compiled'),
    ...inherited,
    PORT: String(port),
    PILAR_SECRET: options.secret,
    PILAR_DEMO: options.demo ? '1' : '0',
    PUBLIC_URL: options.publicUrl,
    ...filesOf(name, inherited, filesFolder),
    ...(usesDatabase(name) && { DATABASE_URL: roleUrl(options.databaseUrl, options.secret, name) }),
    ...((!isSubgraph(name) || name === 'identity') && { SUBGRAPHS: JSON.stringify(urls) }),
    ...(name === 'gateway' && { SUPERGRAPH: supergraph, CONSOLE_DIR: options.consoleDir ?? join(root, 'apps', 'console', 'dist') }),
    // The credentials of the mail server are the worker's alone; who writes mail needs to know that there is one.
    ...(name === 'worker' && { PILAR_SMTP_URL }),
    ...((name === 'worker' || name === 'events' || name === 'identity') && { PILAR_SMTP_FROM }),
    ...(name === 'worker' && { GATEWAY: urlOf(options.port, 'gateway') }),
  };
  return { name, port, env, logFolder: join(options.workFolder, 'logs'), watch: options.watch ?? false, onLine: options.onLine };
}

/** Where the servers that keep files put them. */
function filesOf(name: ServerName, { FILES_STORE, FILES_STAGING }: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  if (name !== 'identity' && name !== 'worker') return {};
  return { FILES_STORE: FILES_STORE || `file:${join(folder, 'files')}`, FILES_STAGING: FILES_STAGING || join(folder, 'uploads') };
}
