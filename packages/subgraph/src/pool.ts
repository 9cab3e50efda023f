import pg from 'pg';
import { currentScope, scopeStatement, type Scope } from './scope.ts';

/** Code of the error of whoever waited too long for a connection; the driver gives it none. */
export const noConnection = 'NO_CONNECTION';

function nameWait(error: Error & { code?: string }): never {
  throw error.message === 'timeout exceeded when trying to connect' ? Object.assign(error, { code: noConnection }) : error;
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
  constructor(config: pg.PoolConfig) {
    super(config);
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
    const client = await super.connect().catch(nameWait);
    try {
      await carryScope(client, scope);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** Opens the pool of one database role. `max` connections; a statement may take 15 s, a connection 5 s unless told otherwise. */
export function openPool(connectionString: string, max = 10, connectionTimeoutMillis = 5_000): ScopedPool {
  return new ScopedPool({ connectionString, max, connectionTimeoutMillis, statement_timeout: 15_000, idleTimeoutMillis: 60_000 });
}
