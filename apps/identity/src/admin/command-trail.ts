import { randomUUID } from 'node:crypto';
import { installation } from '@pilar/domain/installation';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { differences, type Snapshot } from '@pilar/subgraph/entity';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Queryable } from '../db.ts';

/** Name under which the command line acts. */
export const commandLine = 'Baris perintah pilar';

/** Who makes a change outside of the graph. */
export type Actor = Context['viewer'];

/** The command line as the trail names it: whoever runs it holds the server itself, so it acts for the province. */
export const commandViewer: Actor = {
  kind: 'machine', clientId: 'pilar', name: commandLine, scopes: [],
  grant: { id: 'command-line', role: 'PROV_ADMIN', area: installation.province, validFrom: null, validTo: null },
};

/** A connection as trail and snapshots use one. */
export function rawOf(connection: Queryable): RawDb {
  return {
    $queryRaw: async <Row>(query: { text: string; values: unknown[] }) => (await connection.query(query.text, query.values)).rows as Row,
    $executeRaw: async (query: { text: string; values: unknown[] }) => (await connection.query(query.text, query.values)).rowCount ?? 0,
  };
}

/** What a command makes or changes, as history tells it. */
export type Kept = { type: string; snapshot: (tx: RawDb, id: string) => Promise<Snapshot | null> };

/** Makes a change outside of the graph, by the command line unless another is named, and writes it into the trail, in its transaction; what changes nothing leaves none. Answers what the change does. */
export async function noted<Result>(connection: Queryable, mutation: string, { type, snapshot }: Kept, id: string, change: () => Promise<Result>, viewer: Actor = commandViewer): Promise<Result> {
  const tx = rawOf(connection);
  const before = await snapshot(tx, id);
  const result = await change();
  const after = await snapshot(tx, id);
  if (!after) throw new Error(`${mutation} left no ${type} ${id}`);
  if (before && differences(before, after).length === 0) return result;
  const ctx: Context = { viewer, language: 'id', requestId: `pilar-${randomUUID()}`, db: tx };
  await writeTrail(tx, ctx, 'identity', type, { operation: before ? 'UPDATED' : 'CREATED', mutation, reason: null }, [{ id, before, after }]);
  return result;
}
