/**
 * A header or a term without case, accents, spaces and signs, so that "Desa / Kelurahan *" equals "DESA/KELURAHAN". Hints in
 * brackets such as "(dd/mm/yyyy)" or "(31/01/2000)" say nothing.
 */
export function slug(text: string): string {
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const letters = lettersOf(bare);
  return letters === '' ? lettersOf(text) : letters;
}

function lettersOf(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * How alike two slugs are, 0 to 1: 1 only for the same, 0 for what no slip of the pen explains. Counts letters left out, added,
 * changed or swapped; one is forgiven in a word of four letters, two from eight on.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const length = Math.min(one.length, other.length);
  const most = length < 4 ? 0 : length < 8 ? 1 : 2;
  if (most === 0 || Math.abs(one.length - other.length) > most) return 0;
  const slips = distance(one, other);
  return slips > most ? 0 : 1 - slips / Math.max(one.length, other.length);
}

/** Damerau and Levenshtein's distance, swaps of neighbours counting one. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
