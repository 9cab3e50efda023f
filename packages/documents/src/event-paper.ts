import type { Code } from '@pilar/domain/vocabulary';
import { matchSignatures, signaturePicture, type Signed } from './attendance-signatures.ts';

/** The text of an event's papers, as it was drafted and mended. */
export const eventPaperQuery = `query EventPaperToPrint($id: ID!) {
  event(id: $id) { title papers { kind sections { kind heading text } } }
}`;

type Section = { kind: Code<'PAPER_SECTION_KIND'>; heading: string | null; text: string };

/** The answer to `eventPaperQuery`. */
export type EventPaperAnswer = { event: { title: string; papers: { kind: string; sections: Section[] }[] | null } | null };

/** A stretch of text; what is missing is set so that nobody overlooks it. */
type Run = { text: string; missing: boolean };

/** A paper's data for its template: lines cut into what is there and what is missing, those to sign with the signatures that are there. */
export function eventPaperData(sections: readonly Section[], signed: readonly Signed[] = []) {
  const parts = sections.map(({ kind, heading, text }) => ({ kind, heading, lines: text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).map((line) => cut(kind, line)) }));
  const toSign = parts.filter(({ kind }) => kind === 'SIGNATURES').flatMap(({ lines }) => lines);
  const found = matchSignatures(toSign.map(([name = '', post = '']) => ({ name, post })), signed);
  const signatureOf = new Map(toSign.map((line, at) => [line, signaturePicture(found[at] ?? null)]));
  return {
    sections: parts.map(({ kind, heading, lines }) => ({
      kind, heading: heading === null ? null : runs(heading), lines: lines.map((line) => line.map(runs)), signatures: lines.map((line) => signatureOf.get(line) ?? null),
    })),
  };
}

/** A line of a table is cut at its first mark, any other is one cell. */
function cut(kind: Section['kind'], line: string): string[] {
  const mark = kind === 'PAIRS' ? ':' : kind === 'SIGNATURES' ? ';' : null;
  if (mark === null) return [line];
  const at = line.indexOf(mark);
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

function runs(text: string): Run[] {
  return text.split(/(\[\[[^\][\n]{1,200}\]\])/).filter((part) => part !== '').map((part) => (part.startsWith('[[') && part.endsWith(']]') ? { text: part.slice(2, -2), missing: true } : { text: part, missing: false }));
}
