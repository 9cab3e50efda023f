import { isTitleAfter } from '../words/titles.ts';
import { isAbbreviation } from './tokens.ts';

/** A part of a text between two ends of sentences or lines, with the number of its line. */
export type Span = { start: number; end: number; line: number };

/** Label of a line ("Hari/Tanggal : …") or the mark of a list. A line that begins so goes on with no other. */
const opensItem = /^(?:[-+>] ?|\(?[0-9]{1,2}[.)] |[a-zA-Z][.)] |[0-2]?[0-9][.:][0-5][0-9]|[\p{L}][\p{L}/ .&]{1,38}:)/u;
/** From this length on a line was probably broken by a program, not by its writer. */
const wrapped = 60;

/**
 * Lines as their writer meant them: a line that was only broken by its width goes on in the next. Gives the text with such
 * breaks as spaces; its length stays.
 */
export function joinWrapped(text: string): string {
  const lines = text.split('\n');
  return lines.reduce((made, line, i) => {
    if (i === 0) return line;
    const before = lines[i - 1] ?? '';
    return `${made}${goesOn(before, line) ? ' ' : '\n'}${line}`;
  }, '');
}

function goesOn(before: string, line: string): boolean {
  if (before === '' || line === '' || /[.!?:;"]$/.test(before) || opensItem.test(line)) return false;
  return /^\p{Ll}/u.test(line) && !/:/.test(before.slice(0, 40)) || (before.length > wrapped && line.length > 0 && /^[\p{Ll}(]/u.test(line)) || (before.length > wrapped && /[,\p{Ll}]$/u.test(before) && before.length < 130);
}

/** Cuts a text at the ends of sentences and lines. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let line = 0;
  const cut = (end: number, next: number) => {
    if (text.slice(start, end).trim() !== '') spans.push(trimmed(text, start, end, line));
    start = next;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n') {
      cut(at, at + 1);
      line += 1;
    } else if ((char === '.' || char === '!' || char === '?') && endsHere(text, at)) {
      const quoted = text[at + 1] === '"' ? 2 : 1;
      cut(at + quoted, at + quoted);
      at += quoted - 1;
    }
  }
  cut(text.length, text.length);
  return spans;
}

/** Whether the mark ends a sentence: space and a beginning follow, and no abbreviation stands before. */
function endsHere(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined || next === '\n') return true;
  const behind = next === '"' ? at + 2 : at + 1;
  if (text[behind] !== ' ' && text[behind] !== undefined && text[behind] !== '\n') return false;
  if (next === '"' && !/["(\p{Lu}\n]|^$/u.test(text[behind + 1] ?? '')) return false;
  if (!/["'(\p{Lu}\d-]/u.test(text[behind + 1] ?? '')) return false;
  if (text[at] !== '.' || next === '"') return true;
  const word = lastWord(text, at);
  // The number of a list item: "2. Pembukaan".
  if (/^\d{1,2}$/.test(word)) return !/(?:^|\n) ?$/.test(text.slice(Math.max(0, at - 4), at - word.length));
  if (isTitleAfter(`${word}.`)) return !isTitleAfter(nextWord(text, behind + 1));
  return !isAbbreviation(word);
}

function lastWord(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 20 && !/[\s(",]/.test(text[start - 1] ?? ' ')) start -= 1;
  return text.slice(start, at);
}

function nextWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 20 && !/[\s(",]/.test(text[end] ?? ' ')) end += 1;
  return text.slice(at, end);
}

function trimmed(text: string, from: number, to: number, line: number): Span {
  let [start, end] = [from, to];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { start, end, line };
}
