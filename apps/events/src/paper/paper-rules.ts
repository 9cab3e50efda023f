import type { Code } from '@pilar/domain/vocabulary';

export type PaperKind = Code<'EVENT_PAPER_KIND'>;
/** A part of a paper: how it is set, its head, its text. Lines of PAIRS are "name: value", of SIGNATURES "name; post". */
export type PaperSection = { kind: Code<'PAPER_SECTION_KIND'>; heading: string | null; text: string };

/** Characters of a part of a paper, at most: two thousand names with their offices fit. */
export const longestPart = 200_000;

/** What stands in double brackets is missing: an officer writes it, and the paper shows that it is not there. */
export function missing(what: string): string {
  return `[[${what}]]`;
}

/** How many facts are missing in the parts. */
export function missingIn(sections: readonly PaperSection[]): number {
  return sections.reduce((sum, { text }) => sum + (text.match(/\[\[[^\][\n]{1,200}\]\]/g)?.length ?? 0), 0);
}

const digitRuns = /\d(?:[ .\-/]{0,2}\d)*/g;
const isPersonNumber = (run: string) => run.replaceAll(/\D/g, '').length === 16;

/** Whether a text holds a number as a NIK is: sixteen digits, together or apart. That of an official (NIP) has eighteen. */
export function holdsPersonNumber(text: string): boolean {
  return (text.match(digitRuns) ?? []).some(isPersonNumber);
}

/** The text with such numbers struck out. */
export function withoutPersonNumbers(text: string): string {
  return text.replace(digitRuns, (run) => (isPersonNumber(run) ? '[nomor dihapus]' : run));
}
