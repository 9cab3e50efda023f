import type { Passage } from '../fact.ts';
import { keep, passageOf, type Clean } from './clean.ts';
import { sentences } from './sentences.ts';

/** Shorter pieces ("Jakarta", "Terima kasih") may stand twice for good reason. */
const shortest = 24;

/**
 * Leaves out every sentence that stood before, wherever it stood: a text that was pasted twice, or whose teaser repeats its
 * beginning, is read once. Lines keep their ends, so that the rest still has its form.
 */
export function dropRepeats(given: Clean): { clean: Clean; repeated: Passage[] } {
  const { text } = given;
  const seen = new Set<string>();
  const repeated: Passage[] = [];
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const { start, end } of sentences(text)) {
    const key = text.slice(start, end).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (key.length >= shortest && seen.has(key)) {
      repeated.push(passageOf(given, start, end));
      if (start > from) parts.push({ start: from, end: start });
      from = end;
    }
    seen.add(key);
  }
  parts.push({ start: from, end: text.length });
  return { clean: keep(given, parts), repeated };
}
