import type { Permission } from '@pilar/domain/access';
import { may } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import type { Sql } from '@prisma/client/runtime/client';
import type { Language } from './messages.ts';

/** A viewer that has signed in; anonymous requests never reach a resolver. */
export type SignedIn = Exclude<Viewer, { kind: 'anonymous' }>;

/** What a Prisma client of any subgraph can do, as far as the conventions need it. */
export interface RawDb {
  $queryRaw<Row>(query: Sql): Promise<Row>;
  $executeRaw(query: Sql): Promise<number>;
}

/** A Prisma client that opens interactive transactions. `Tx` is the client inside one. */
export interface TransactionalDb<Tx extends RawDb> extends RawDb {
  $transaction<Result>(run: (tx: Tx) => Promise<Result>, options?: { timeout?: number; maxWait?: number }): Promise<Result>;
}

/** What a request takes of its caller's limits. The first two: how much of what may come at once is used, this request included. */
export type LimitsTaken = { requestsUsed: number; costUsed: number; documentTokens: number; documentDepth: number; documentRows: number; documentCost: number };

/** What every resolver receives. `db` reads and writes in the viewer's scope only. */
export interface Context<Db = RawDb> {
  viewer: SignedIn;
  language: Language;
  requestId: string;
  db: Db;
  /** What the request takes of the caller's limits, as the gateway counts it; null where it counts nothing. */
  taken?: LimitsTaken | null;
  /** In a mutation: whether its answer tells of a number that somebody has. */
  asked?: { numbers: boolean };
}

/** Whether the viewer's role holds the permission. Row-level security decides about rows on top of it. */
export function allowed(ctx: Pick<Context, 'viewer'>, permission: Permission): boolean {
  return may(ctx.viewer, permission);
}

/** Largest page: 100 for people, 500 for machines. */
export function maxPageSize(viewer: SignedIn): number {
  return viewer.kind === 'machine' ? 500 : 100;
}
