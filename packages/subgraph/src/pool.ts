import { makeFairShares, ShareUsedUp, type FairShares } from '@pilar/trust/fair-shares';
import pg from 'pg';
import { currentScope, scopeStatement, type Scope } from './scope.ts';

/** Code of the error of whoever waited too long for a connection; the driver gives it none. */
export const noConnection = 'NO_CONNECTION';

function nameWait(error: Error & { code?: string }): never {
  throw error instanceof ShareUsedUp || error.message === 'timeout exceeded when trying to connect' ? Object.assign(error, { code: noConnection }) : error;
}

const defaultMax = 10;
const defaultTimeout = 5_000;

/** Whom connections are counted for: an account, or all who ask without signing in; null for background work, which is bounded by itself. */
function sharerOf([kind, , , , account]: Scope): string | null {
  return kind === 'viewer' || kind === 'public' ? `${kind} ${account}` : null;
}

const carried = new WeakMap<pg.ClientBase, Scope>();

/** Makes the connection carry the caller's scope. Throws when it cannot; the connection must then be destroyed. */
async function carryScope(client: pg.ClientBase, scope: Scope): Promise<void> {
  if (carried.get(client)?.every((value, index) => value === scope[index])) return;
  carried.delete(client);
  await client.query({ name: 'pilar-scope', text: scopeStatement, values: [...scope] });
  carried.set(client, scope);
}

/**
 * A pool whose every statement runs in the scope of the request that sends it: before each one it looks whether the
 * connection already carries that scope and sets it when not. It serves Prisma, which calls `query` for single
 * statements and `connect` for transactions.
 */
export class ScopedPool extends pg.Pool {
  /** Half of the connections at most for one caller, so that nobody takes all of them, whatever they ask. */
  private readonly takeShare: FairShares;

  constructor(config: pg.PoolConfig) {
    super(config);
    this.takeShare = makeFairShares({ share: Math.ceil((config.max ?? defaultMax) / 2), patienceMs: config.connectionTimeoutMillis ?? defaultTimeout });
    // A backend that is killed reports here; without a listener the process would end.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): void;
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): Promise<pg.PoolClient> | void {
    if (callback) {
      // `pg.Pool.query` comes here with a callback; the scope is read now, in the caller's context.
      this.scoped().then((client) => callback(undefined, client, (release) => client.release(release as boolean | Error)), (error: Error) => callback(error, undefined, () => {}));
      return;
    }
    return this.scoped();
  }

  private async scoped(): Promise<pg.PoolClient> {
    const scope = currentScope();
    const client = await this.taken(sharerOf(scope));
    try {
      await carryScope(client, scope);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** A connection out of the caller's share, to which its release gives it back. */
  private async taken(sharer: string | null): Promise<pg.PoolClient> {
    if (sharer === null) return super.connect().catch(nameWait);
    const giveBack = await this.takeShare(sharer).catch(nameWait);
    try {
      const client = await super.connect();
      const release = client.release;
      client.release = (destroy) => {
        release(destroy);
        giveBack();
      };
      return client;
    } catch (error) {
      giveBack();
      return nameWait(error as Error);
    }
  }
}

/** Opens the pool of one database role. `max` connections; a statement may take 15 s, a connection 5 s unless told otherwise. */
export function openPool(connectionString: string, max = defaultMax, connectionTimeoutMillis = defaultTimeout): ScopedPool {
  return new ScopedPool({ connectionString, max, connectionTimeoutMillis, statement_timeout: 15_000, idleTimeoutMillis: 60_000 });
}
