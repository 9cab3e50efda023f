import { eventPaperData } from './event-paper.ts';

export const breachNoticeQuery = `query BreachNotice($id: ID!, $to: NoticeTo!) {
  incident(id: $id) { notice(to: $to) { title paragraphs lacking } }
}`;

/** A notice as identity drafts it of what is recorded. */
export type BreachNotice = { title: string; paragraphs: string[]; lacking: string[] };
/** The answer to `breachNoticeQuery`; a notice is told only to who handles incidents. */
export type BreachNoticeAnswer = { incident: { notice: BreachNotice | null } | null };

/** What a notice may not say yet, as its paper calls it. */
const lackingWords: Readonly<Record<string, string>> = { happenedFrom: 'Kapan terjadi', consequence: 'Akibat yang mungkin', handling: 'Upaya penanganan dan pemulihan' };

/** The notice's text for the template of drafted papers: what begins with a word and a colon in two columns. What it lacks is marked, so that nobody overlooks it. */
export function breachNoticeData({ paragraphs, lacking }: BreachNotice) {
  // What an officer typed is one paragraph, and marks nothing.
  const told = paragraphs.map((paragraph) => paragraph.replace(/\[\[|\]\]/g, '').replace(/\s+/g, ' '));
  const missing = lacking.map((field) => lackingWords[field] ?? field).map((word) => `${word}: [[${word.toLowerCase()}]]`);
  return eventPaperData([...told, ...missing].map((text) => ({ kind: /^[^:.]{1,50}: /.test(text) ? 'PAIRS' : 'TEXT', heading: null, text })));
}
