import type { Certainty, Fact, Note, Passage } from '../fact.ts';
import { clean, keep, passageOf, type Clean } from './clean.ts';
import { labelled, type LabelledLine } from './labels.ts';
import { dropNumbers } from './numbers.ts';
import { dropRepeats } from './repeats.ts';
import { joinWrapped, sentences, type Span } from './sentences.ts';
import { tokenise, type Token } from './tokens.ts';

/** A text made ready: evened, without repeats and forbidden numbers, cut into sentences, tokens and labelled lines. */
export type Reading = {
  text: string;
  sentences: readonly Span[];
  tokens: readonly Token[];
  labels: readonly LabelledLine[];
  /** Where a part of `text` stands in the text as pasted. */
  passage: (start: number, end: number) => Passage;
  /** A fact read from a part of `text`. */
  fact: <Value>(value: Value, start: number, end: number, certainty?: Certainty) => Fact<Value>;
};

/** More of one thing (names, dates, places, labels) no announcement holds; what comes after is left unread, so that comparing each with each stays small. */
export const most = 400;

/** Makes a pasted text ready to be read, with what had to be left out. */
export function prepare(pasted: string): { clean: Clean; notes: Note[] } {
  const { clean: numberless, dropped } = dropNumbers(clean(pasted));
  const { clean: once, repeated } = dropRepeats({ ...numberless, text: joinWrapped(numberless.text) });
  const notes: Note[] = [];
  if (dropped.length > 0) notes.push({ code: 'NUMBER_DROPPED', passages: dropped, params: { count: dropped.length } });
  if (repeated.length > 0) notes.push({ code: 'TEXT_REPEATED', passages: repeated, params: { count: repeated.length } });
  return { clean: once, notes };
}

/** The reading of a clean text, or of a part of it. */
export function reading(whole: Clean, part: { start: number; end: number } = { start: 0, end: whole.text.length }): Reading {
  const given = keep(whole, [part]);
  const { text } = given;
  const spans = sentences(text);
  return {
    text,
    sentences: spans,
    tokens: tokenise(text),
    labels: labelled(text).slice(0, most),
    passage: (start, end) => passageOf(given, start, end),
    fact: (value, start, end, certainty = 'STATED') => ({ value, passage: passageOf(given, start, end), certainty }),
  };
}

/** The sentence in which the position lies; the last one before it where it lies between two. */
export function sentenceAt({ sentences: spans }: Reading, at: number): Span | undefined {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return spans[from - 1];
}
