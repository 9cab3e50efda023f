import type { ReadMark } from './announcement-query.ts';

/** A stretch of the text, with the marks that cover it: the narrowest first. */
export type TextPart = { start: number; end: number; marks: readonly ReadMark[] };

/** The text cut where a mark begins or ends, so that passages that overlap can all be shown. */
export function textParts(length: number, marks: readonly ReadMark[]): TextPart[] {
  const cuts = [...new Set([0, length, ...marks.flatMap(({ passage }) => [passage.start, passage.end])])].filter((cut) => cut >= 0 && cut <= length).toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covering = marks.filter(({ passage }) => passage.start <= start && passage.end >= end);
    return { start, end, marks: covering.toSorted((a, b) => width(a) - width(b)) };
  });
}

function width({ passage }: ReadMark): number {
  return passage.end - passage.start;
}

/** Lists of a text's event whose items are rows of the form, each with a mark of its own. */
const rows: readonly string[] = ['roles', 'organisers', 'topics', 'keyPoints', 'appeals', 'agenda', 'participants', 'publications', 'media'];
/** Fields of the form that a value of the text stands in under another name. */
const aliases: Readonly<Record<string, string>> = { venue: 'venue.name', laws: 'legalBases', plans: 'planDocuments', external: 'targetAreas' };

/** What a mark is called where a row or a field asks for it: "roles.0" for a row as it was read, else the field's name. */
export function nameOfMark({ path: [top = '', index] }: ReadMark): string {
  if (index !== undefined && rows.includes(top)) return `${top}.${index}`;
  return aliases[top] ?? top;
}

/** Whether a name is that of a row, not of a field. */
export function isRow(name: string): boolean {
  return /^\w+\.\d+$/.test(name);
}
