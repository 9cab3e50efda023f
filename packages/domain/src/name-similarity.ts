/** How alike two names are, 0 to 1: the share of letters that need not be typed anew to make one of the other (Levenshtein). */
export function nameSimilarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** Fewest letters to add, drop or change. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (const [column, against] of [...other].entries()) {
      now.push(Math.min((now[column] ?? 0) + 1, (before[column + 1] ?? 0) + 1, (before[column] ?? 0) + (letter === against ? 0 : 1)));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
