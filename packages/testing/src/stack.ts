import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@pilar/stack/ports';
import { keepCluster } from '@pilar/stack/kept-cluster';
import { migrate } from '@pilar/stack/migrate';
import { asClient } from '@pilar/stack/owner';
import { randomSecret, roleUrl } from '@pilar/stack/secret';
import { identityCommand, seedData } from '@pilar/stack/seeding';
import { startServers, type Servers } from '@pilar/stack/servers';
import { machineToken, signInWithPassword } from '@pilar/stack/sign-in';
import { portCount, root, type Subgraph } from '@pilar/stack/workspace';
import { testDatabase, type TestDatabase } from './database.ts';
import { dataOf, post, type Answer, type Data } from './execute.ts';
import { cloneSeeded } from './seeded-template.ts';
import { temporaryData } from './temporary-data.ts';
import { untilPublished } from './until-published.ts';

/** What a test needs of the whole thing. */
export type StackOptions = {
  /** Only these subgraphs, with identity and the gateway; all by default. */
  subgraphs?: readonly Subgraph[];
  /** With the demo data; otherwise only the demo accounts are there. */
  seed?: boolean;
  /** A PostgreSQL of its own that survives being killed, instead of a database in the run's. */
  ownDatabase?: boolean;
  /** A built console to serve. */
  consoleDir?: string;
  /** Settings for the servers, such as limits. */
  env?: Record<string, string>;
};

/** An operation through the gateway. */
export type GatewayOperation = {
  query: string;
  variables?: Record<string, unknown>;
  /** A session's cookie from `signIn`. */
  cookie?: string;
  /** A machine's token from `token`. */
  token?: string;
  grant?: string;
  language?: 'id' | 'en';
  headers?: Record<string, string>;
};

/** Gateway and servers as child processes on ports of their own. */
export type Stack = Pick<Servers, 'kill' | 'restart' | 'stop' | 'pid' | 'logPath' | 'urls'> & {
  /** The one public address, with the name under which cookies are set. */
  url: string;
  /** The database as superuser. */
  adminUrl: string;
  /** The database as the worker's own role. */
  workerUrl: string;
  secret: string;
  /** Process id of PostgreSQL; only with `ownDatabase`. */
  databasePid(): number;
  /** Signs a demo officer in and answers the session's cookie header; asked again, the same session. */
  signIn(email: string, password?: string): Promise<string>;
  /** The access token of a demo machine client. */
  token(clientId: string, secret?: string): Promise<string>;
  /** Asks the graph; any error fails the test and shows operation, variables and errors. */
  execute<D = Data>(operation: GatewayOperation): Promise<D>;
  /** Asks the graph and answers whatever it says. */
  respond<D = Data>(operation: GatewayOperation): Promise<Answer<D>>;
};

/** Compiled code is kept between runs, which halves the time that servers take to start. */
const compiled = join(root, 'node_modules', '.cache', 'pilar-compiled');

/** Starts the real gateway and the real subgraphs over a database of this test file's own. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  return startOn(await openDatabase(options), options);
}

type StackDatabase = { adminUrl: string; secret: string; seeded: boolean; pid(): number; close(): Promise<unknown> };

async function startOn(database: StackDatabase, options: StackOptions): Promise<Stack> {
  const workFolder = mkdtempSync(join(tmpdir(), 'pilar-stack-'));
  const port = await freePorts(portCount);
  const url = `http://localhost:${port}`;
  const access = { databaseUrl: database.adminUrl, secret: database.secret, demo: true, env: process.env };
  let servers: Servers | undefined;
  const stop = async () => {
    await servers?.stop();
    await database.close();
    rmSync(workFolder, { recursive: true, force: true });
  };
  try {
    if (!database.seeded) await identityCommand(access, 'seed-demo');
    servers = await startServers({
      ...access,
      port,
      publicUrl: url,
      workFolder,
      consoleDir: options.consoleDir,
      only: options.subgraphs,
      // A test asks in a minute what an account asks in an hour.
      env: { ...process.env, COST_BURST: '100000000', NODE_COMPILE_CACHE: compiled, ...options.env },
    });
    if (options.seed && !database.seeded) await seedData(access, url);
    return stackOf(servers, url, database, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase({ ownDatabase, seed, subgraphs }: StackOptions): Promise<StackDatabase> {
  if (ownDatabase) return openOwnCluster();
  if (seed && !subgraphs) return shared(await cloneSeeded(loadDemoData), true);
  const database = await testDatabase();
  await markAsDemo(database.adminUrl);
  return shared(database, false);
}

async function loadDemoData(): Promise<string> {
  const database = await testDatabase();
  await markAsDemo(database.adminUrl);
  const stack = await startOn({ ...shared(database, false), close: () => Promise.resolve() }, { seed: true });
  // A record whose tidings a subgraph cannot read would stop all that come after it.
  await untilPublished(database.adminUrl).finally(stack.stop);
  return database.name;
}

async function openOwnCluster(): Promise<StackDatabase> {
  const { dataDir, remove } = temporaryData();
  const secret = randomSecret();
  const cluster = await keepCluster({ dataDir });
  await migrate(cluster.ownerUrl, secret);
  await markAsDemo(cluster.superuserUrl);
  const close = async () => {
    await cluster.stop();
    remove();
  };
  return { adminUrl: cluster.superuserUrl, secret, seeded: false, pid: cluster.pid, close };
}

function shared({ adminUrl, secret, drop }: TestDatabase, seeded: boolean): StackDatabase {
  const pid = () => { throw new Error('Only a stack with ownDatabase has a PostgreSQL of its own'); };
  return { adminUrl, secret, seeded, pid, close: drop };
}

function markAsDemo(adminUrl: string): Promise<unknown> {
  return asClient(adminUrl, (client) => client.query('INSERT INTO pilar.installation (demo) VALUES (true)'));
}

function stackOf(servers: Servers, url: string, database: StackDatabase, stop: () => Promise<void>): Stack {
  const sessions = new Map<string, Promise<string>>();
  const respond = <D>(operation: GatewayOperation) => post<D>(url, headersOf(operation, url), operation);
  return {
    url,
    urls: servers.urls,
    adminUrl: database.adminUrl,
    workerUrl: roleUrl(database.adminUrl, database.secret, 'worker'),
    secret: database.secret,
    databasePid: database.pid,
    pid: servers.pid,
    logPath: servers.logPath,
    kill: servers.kill,
    restart: servers.restart,
    stop,
    signIn(email, password = 'pilar-demo') {
      const session = sessions.get(email) ?? signInWithPassword(url, email, password);
      sessions.set(email, session);
      session.catch(() => sessions.delete(email));
      return session;
    },
    token: (clientId, secret = clientId.replace('regency-', 'demo-secret-')) => machineToken(url, clientId, secret),
    respond,
    execute: async <D>(operation: GatewayOperation) => dataOf(await respond<D>(operation), operation),
  };
}

function headersOf(operation: GatewayOperation, url: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'accept-language': operation.language ?? 'en',
    ...(operation.cookie && { cookie: operation.cookie, origin: url }),
    ...(operation.token && { authorization: `Bearer ${operation.token}` }),
    ...(operation.grant && { 'x-pilar-grant': operation.grant }),
    ...operation.headers,
  };
}
