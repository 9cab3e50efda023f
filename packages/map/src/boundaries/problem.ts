/** What is wrong with a boundary file; each has a message that says what to do (see `messages.ts`). */
export type ProblemCode =
  | 'NOT_JSON' | 'NOT_GEOJSON' | 'EMPTY' | 'TOO_MANY' | 'WRONG_CRS' | 'NOT_DEGREES' | 'SWAPPED' | 'OUTSIDE'
  | 'NO_CODE' | 'BPS_CODE' | 'UNKNOWN_CODES' | 'MISSING_CODES' | 'NOT_AREA' | 'BAD_RING' | 'OPEN_RING' | 'SELF_CROSSING';

/** One problem: which, and the words that its message is filled with. */
export type BoundaryProblem = { code: ProblemCode; words: Record<string, string | number> };

const listed = 12;

/** Regions by code in words: the first dozen, and how many more there are. */
export function listOf(codes: readonly string[]): string {
  const more = codes.length - listed;
  return codes.slice(0, listed).join(', ') + (more > 0 ? ` … (+${more})` : '');
}
