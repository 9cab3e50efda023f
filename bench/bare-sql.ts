import { statementNames } from '@pilar/subgraph/statement-names';
import { scopeOf, scopeStatement, type Scope } from '@pilar/subgraph/scope';
import { roleUrl } from '@pilar/stack/secret';
import type { Subgraph } from '@pilar/stack/workspace';
import pg from 'pg';
import type { Inside } from './installation.ts';

/** A statement that a page needs, under the role of the subgraph that owns the rows. */
export type Statement = { subgraph: Subgraph; text: string };

/**
 * Runs a page's statements as bare SQL in the scope of an area: side by side by subgraph, one after another within, prepared as the
 * subgraph's are; `unguarded` past row-level security.
 */
export async function bareSql(statements: Statement[], inside: Inside, area: string, unguarded = false): Promise<{ run: () => Promise<number>; close: () => Promise<void> }> {
  const scope = machineScope(area);
  const pools = new Map<Subgraph, pg.Pool>();
  const nameOf = statementNames();
  const scoped = new WeakSet<pg.PoolClient>();
  for (const { subgraph } of statements) {
    if (pools.has(subgraph)) continue;
    const pool = new pg.Pool({ connectionString: unguarded ? inside.superuserUrl : roleUrl(inside.databaseUrl, inside.secret, subgraph), max: 10 });
    // Whatever ends the case early ends PostgreSQL under its connections: the reason is told, and not that.
    pool.on('error', () => {});
    pools.set(subgraph, pool);
  }
  return {
    run: async () => {
      const rows = await Promise.all([...pools].map(async ([subgraph, pool]) => {
        const client = await pool.connect();
        if (!scoped.has(client)) await client.query(scopeStatement, [...scope]);
        scoped.add(client);
        let found = 0;
        for (const { text } of statements.filter((statement) => statement.subgraph === subgraph)) found += (await client.query({ name: nameOf({ sql: text }), text })).rows.length;
        client.release();
        return found;
      }));
      return rows.reduce((sum, count) => sum + count, 0);
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

/** The scope of a machine of that area. */
export function machineScope(area: string): Scope {
  return scopeOf({ kind: 'machine', clientId: 'regency-3602', name: 'bench', grant: { id: 'bench', role: 'MACHINE', area, validFrom: null, validTo: null }, scopes: [] });
}
