const dayMs = 86_400_000;
const written = new Map<number, string>();

/** Days since 1970 as an ISO date; few days are asked for often. */
export function isoDay(day: number): string {
  let text = written.get(day);
  if (text === undefined) written.set(day, (text = new Date(day * dayMs).toISOString().slice(0, 10)));
  return text;
}

/** Days since 1970 of an ISO date. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso) / dayMs);
}

/** Whole years between two ISO dates. */
export function yearsBetween(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}
