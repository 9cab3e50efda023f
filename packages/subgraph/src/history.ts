import type { AccountRow, FindAccount } from './accounts.ts';
import type { Builder, EntityRef } from './builder.ts';
import { addConnection, type ConnectionTypes } from './connections.ts';
import type { Context } from './context.ts';
import type { Cursors } from './cursors.ts';
import { requestError } from './errors.ts';
import { checkedPageSize, once, pageRows, type Page } from './lists.ts';
import { messages } from './messages.ts';
import { showNamed } from './named-facts.ts';
import type { FieldChange } from './entity.ts';
import { withDots } from './sealed-numbers.ts';
import { openFacts } from './subject-keys.ts';
import { sql } from './sql.ts';

type HistoryRow = {
  id: string; at: Date; account: string; account_name: string; operation: string; version: number; reason: string | null;
  changes: FieldChange[];
};
/** Whose history it is: the subgraph, and the tables of its records that facts may name. */
export type HistoryOf = { subgraph: string; tables: ReadonlySet<string>; cursors: Cursors };

/** Adds the types of `history`; gives its connection type. `accountBy` gives the account of an entry. */
export function addHistoryTypes(builder: Builder, types: ConnectionTypes, account: EntityRef<AccountRow>, accountBy: FindAccount): EntityRef<Page<HistoryRow>> {
  const change = builder.objectRef<HistoryRow['changes'][number]>('FieldChange').implement({
    description: 'A field before and after a change. Lists stand one item a line.',
    shareable: true,
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Name of the field.' }),
      before: t.exposeString('before', { nullable: true, description: 'Text before; null when it was empty.' }),
      after: t.exposeString('after', { nullable: true, description: 'Text after; null when it is empty now.' }),
    }),
  });
  const entry = builder.objectRef<HistoryRow>('HistoryEntry').implement({
    description: 'One change of a record: who, when, what and why.',
    shareable: true,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the entry.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      byName: t.exposeString('account_name', { description: 'Name of the account or client at that time.' }),
      by: t.field({ type: account, nullable: true, description: 'The account; null for machine clients and accounts outside the viewer\'s area.', resolve: (row, _args, ctx) => accountBy(row.account, ctx) }),
      operation: t.exposeString('operation', { description: 'Name of the mutation.' }),
      version: t.exposeInt('version', { description: 'Version of the record after the change.' }),
      reason: t.exposeString('reason', { nullable: true, description: 'Reason given.' }),
      changes: t.field({ type: [change], description: 'Fields that changed.', resolve: (row) => row.changes }),
    }),
  });
  return addConnection(builder, types, 'History', entry, { shared: true });
}

/** The history of one record and of those that were merged into it, newest first; the record's own id comes first. Row-level security keeps entries outside the viewer's reach away. */
export async function historyPage(ctx: Context, { subgraph, tables, cursors }: HistoryOf, ids: readonly [string, ...string[]], args: { first?: number | null; after?: string | null }): Promise<Page<HistoryRow>> {
  const first = checkedPageSize(ctx, args.first);
  const binding = `history:${ids[0]}`;
  const position = args.after ? cursors.open(binding, args.after) : null;
  if (args.after && position?.length !== 2) throw requestError(ctx, 'BAD_CURSOR', messages.badCursor);
  const behind = position ? sql`AND (entry.at, entry.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)` : sql``;
  return {
    rows: once(async () => {
      const found = await ctx.db.$queryRaw<(HistoryRow & { key: string })[]>(sql`
        SELECT entry.id::text, at, at::text AS key, account, account_name, operation, version, reason, changes FROM audit.entry AS entry
        WHERE entity_id = ANY(${ids}::uuid[]) ${behind} ORDER BY entry.at DESC, entry.id DESC LIMIT ${first + 1}`);
      const rows = await withNames(ctx, subgraph, tables, await withFacts(ctx, found.slice(0, first)));
      return pageRows(rows.map((row) => ({ cursor: () => cursors.seal(binding, [row.key, row.id]), node: row })), found.length > first, position !== null);
    }),
    totalCount: async () => {
      const [row] = await ctx.db.$queryRaw<{ value: number }[]>(sql`SELECT count(*)::int AS value FROM audit.entry WHERE entity_id = ANY(${ids}::uuid[])`);
      return { value: row?.value ?? 0, exact: true };
    },
  };
}

/** The rows with what they tell of persons opened; of who is forgotten, dots. */
async function withFacts<Row extends HistoryRow>(ctx: Context, rows: Row[]): Promise<Row[]> {
  const open = await openFacts(ctx.db, rows.flatMap(({ reason, changes }) => [reason, ...changes.flatMap(({ before, after }) => [before, after])]));
  return rows.map((row) => ({
    ...row,
    reason: row.reason && withDots(open(row.reason) ?? ''),
    changes: row.changes.map(({ field, before, after }) => ({ field, before: open(before), after: open(after) })),
  }));
}

/** The rows with the names in all their changes looked up at once. */
async function withNames<Row extends HistoryRow>(ctx: Context, subgraph: string, tables: ReadonlySet<string>, rows: Row[]): Promise<Row[]> {
  const changes = await showNamed(ctx, subgraph, tables, rows.flatMap((row) => row.changes));
  let at = 0;
  return rows.map((row) => ({ ...row, changes: changes.slice(at, (at += row.changes.length)) }));
}
