/** The month, quarter, half or year that a distribution is for, or the day of an occasion: "2026-11", "2026-Q4", "2026-H2", "2026", "2026-11-28". */
const form = /^(?<year>(?:19|20|21)\d\d)(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?))?$/;

/** A period as its parts: how many months it has, none of a day, and its first day (ISO). */
export type Period = { year: number; months: number; from: string };

/** Reads a period; null where the text is none. */
export function readPeriod(text: string): Period | null {
  const found = form.exec(text)?.groups;
  if (!found) return null;
  const year = Number(found['year']);
  const { quarter, half, month, day } = found;
  const first = quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : Number(month ?? 1);
  const from = `${found['year']}-${String(first).padStart(2, '0')}-${day ?? '01'}`;
  // A day that the month does not have becomes one of the next.
  if (new Date(`${from}T00:00:00Z`).getUTCMonth() + 1 !== first) return null;
  return { year, months: quarter ? 3 : half ? 6 : day ? 0 : month ? 1 : 12, from };
}
