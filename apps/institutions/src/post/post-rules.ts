/** A term in a post: ISO days, null where not known (start) or open (end). */
export type Term = { validFrom: string | null; validTo: string | null };

/** What a new term does to those before it: the terms it ends and on which day, or why it cannot be. */
export type Succession<Row extends Term> =
  | { ends: { term: Row; on: string }[] }
  | { problem: 'startNeeded' }
  | { problem: 'startsTooEarly' | 'termsOverlap'; day: string };

/**
 * How a new term of a post stands to the terms there are. One still running ends the day before the new one; a past
 * one is never touched, since what is recorded is not overwritten.
 */
export function succeed<Row extends Term>(terms: readonly Row[], next: Term, today: string): Succession<Row> {
  const ends: { term: Row; on: string }[] = [];
  for (const term of terms) {
    if (apart(term, next, today)) continue;
    const running = term.validTo === null || term.validTo >= today;
    if (!running) return { problem: 'termsOverlap', day: term.validTo ?? '' };
    if (next.validFrom === null) return { problem: 'startNeeded' };
    if (term.validFrom !== null && term.validFrom >= next.validFrom) return { problem: 'startsTooEarly', day: term.validFrom };
    ends.push({ term, on: dayBefore(next.validFrom) });
  }
  return { ends };
}

/** The first of the terms of a post that another one of it would lie upon, once its days are put right. */
export function collides<Row extends Term>(terms: readonly Row[], next: Term, today: string): Row | null {
  return terms.find((term) => !apart(term, next, today)) ?? null;
}

function apart(one: Term, other: Term, today: string): boolean {
  // Of a term whose beginning is not known only its last day is certain, or today while it runs.
  const start = ({ validFrom, validTo }: Term) => validFrom ?? validTo ?? today;
  return (other.validTo !== null && other.validTo < start(one)) || (one.validTo !== null && one.validTo < start(other));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
