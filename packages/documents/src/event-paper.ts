import type { Code } from '@pilar/domain/vocabulary';

/** The text of an event's papers, as it was drafted and mended. */
export const eventPaperQuery = `query EventPaperToPrint($id: ID!) {
  event(id: $id) { title papers { kind sections { kind heading text } } }
}`;

type Section = { kind: Code<'PAPER_SECTION_KIND'>; heading: string | null; text: string };

/** The answer to `eventPaperQuery`. */
export type EventPaperAnswer = { event: { title: string; papers: { kind: string; sections: Section[] }[] | null } | null };

/** A stretch of text; what is missing is set so that nobody overlooks it. */
type Run = { text: string; missing: boolean };

/** A paper's data for its template: lines cut into what is there and what is missing. */
export function eventPaperData(sections: readonly Section[]) {
  return { sections: sections.map(({ kind, heading, text }) => ({ kind, heading: heading === null ? null : runs(heading), lines: text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).map((line) => cells(kind, line)) })) };
}

/** A line of a table is cut at its first mark, any other is one cell. */
function cells(kind: Section['kind'], line: string): Run[][] {
  const mark = kind === 'PAIRS' ? ':' : kind === 'SIGNATURES' ? ';' : null;
  const at = mark === null ? -1 : line.indexOf(mark);
  if (mark === null) return [runs(line)];
  return at < 0 ? [runs(line), []] : [runs(line.slice(0, at).trim()), runs(line.slice(at + 1).trim())];
}

function runs(text: string): Run[] {
  return text.split(/(\[\[[^\][\n]{1,200}\]\])/).filter((part) => part !== '').map((part) => (part.startsWith('[[') && part.endsWith(']]') ? { text: part.slice(2, -2), missing: true } : { text: part, missing: false }));
}
