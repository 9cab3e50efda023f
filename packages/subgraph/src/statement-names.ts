import { LRUCache } from 'lru-cache';

/** Plans that a connection keeps, at most: each takes memory of its PostgreSQL process. */
const most = 200;
const unnamed = '';

/** Begins a statement that reads by a number which an index holds: its plan suits every area, whoever asked first. */
export const byKey = '/* by key */ ';

/**
 * Names for statements that come again, so that a connection plans each once: under row-level security planning costs
 * more than reading a record. Only for what Prisma writes (it quotes every name), which reads by key, and what says so: a kept plan is the
 * one that suited the area of whoever asked first, and a list of one village must not run by the plan for a province.
 * A statement gets its name the second time, and none once the names are given away, so that a caller's inventions do
 * not fill the memory.
 */
export function statementNames(): (query: { sql: string }) => string {
  const seen = new LRUCache<string, true>({ max: 1_000 });
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (!(sql.startsWith('SELECT "') || sql.startsWith(byKey)) || names.size === most || !seen.has(sql)) {
      seen.set(sql, true);
      return unnamed;
    }
    const name = `pilar-${names.size}`;
    names.set(sql, name);
    return name;
  };
}
