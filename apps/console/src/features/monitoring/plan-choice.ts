/** Which institutions are planned: all but these, or these alone. Those that no page has shown yet are known by the first word. */
export type PlanChoice = { all: boolean; other: ReadonlySet<string> };

/** Everybody, or nobody, to begin with. */
export const everybody: PlanChoice = { all: true, other: new Set() };
export const nobody: PlanChoice = { all: false, other: new Set() };

export function isChosen({ all, other }: PlanChoice, id: string): boolean {
  return all !== other.has(id);
}

/** The choice with this one taken out, or taken in again. */
export function toggled({ all, other }: PlanChoice, id: string): PlanChoice {
  return { all, other: other.has(id) ? new Set([...other].filter((one) => one !== id)) : new Set([...other, id]) };
}

/** How many are planned, of so many. */
export function countOf({ all, other }: PlanChoice, total: number): number {
  return all ? Math.max(total - other.size, 0) : other.size;
}

/** As the graph takes it. */
export function namesOf({ all, other }: PlanChoice): { institutions: string[] | null; except: string[] | null } {
  const names = [...other];
  if (!all) return { institutions: names, except: null };
  return { institutions: null, except: names.length > 0 ? names : null };
}
