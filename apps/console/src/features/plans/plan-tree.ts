type Placed = { id: string; code: string; parent: { id: string } | null };

/** Items in the order of a tree, each below what it stands below, with its depth. */
export function treeOf<Item extends Placed>(items: readonly Item[]): { item: Item; depth: number }[] {
  const ids = new Set(items.map(({ id }) => id));
  const below = Map.groupBy(items, ({ parent }) => (parent && ids.has(parent.id) ? parent.id : null));
  const branch = (parent: string | null, depth: number): { item: Item; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((item) => [{ item, depth }, ...branch(item.id, depth + 1)]);
  return branch(null, 0);
}

/** Years that can be chosen for a plan: those it covers, else those its items have figures of. */
export function yearsOf({ yearFrom, yearTo, items }: { yearFrom: number | null; yearTo: number | null; items: readonly { years: readonly { year: number }[] }[] }, now: number): number[] {
  const figured = items.flatMap(({ years }) => years.map(({ year }) => year));
  const first = yearFrom ?? Math.min(...figured, yearTo ?? now);
  const last = yearTo ?? Math.max(...figured, first, now);
  return Array.from({ length: Math.max(1, Math.min(last - first + 1, 30)) }, (_, at) => first + at);
}

/** The year that is shown when none is chosen: the present one where the plan covers it. */
export function shownYear(chosen: number | undefined, years: readonly number[], now: number): number {
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  return years.includes(now) ? now : (years[0] ?? now);
}
