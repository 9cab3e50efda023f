import { daysUntil, noticeDays } from './days-left.ts';

/** How a paper stands on a day: in force, about to end, ended, or followed by another of its kind. */
export type PaperState = 'HOLDS' | 'ENDING' | 'ENDED' | 'FOLLOWED';

type Paper = { id: string; kind: string; date: string | null; validTo: string | null };

const open = '9999-12-31';

/** Of each kind the paper that ends last; of kinds that are many (OTHER), all. As the graph reckons. */
export function presentPapers<One extends Paper>(papers: readonly One[]): One[] {
  const later = (a: One, b: One) => (a.validTo ?? open).localeCompare(b.validTo ?? open) || (a.date ?? '').localeCompare(b.date ?? '');
  const kinds = [...new Set(papers.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = papers.filter((paper) => paper.kind === kind);
    return kind === 'OTHER' ? ofKind : ofKind.toSorted(later).slice(-1);
  });
}

/** How each paper stands on that day (ISO), by its id. */
export function paperStates(papers: readonly Paper[], day: string): ReadonlyMap<string, PaperState> {
  const present = new Set(presentPapers(papers).map(({ id }) => id));
  return new Map(papers.map(({ id, validTo }) => {
    if (!present.has(id)) return [id, 'FOLLOWED'];
    if (validTo === null || daysUntil(validTo, day) > noticeDays) return [id, 'HOLDS'];
    return [id, validTo < day ? 'ENDED' : 'ENDING'];
  }));
}
