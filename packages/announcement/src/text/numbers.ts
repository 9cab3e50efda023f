import type { Passage } from '../fact.ts';
import { passageOf, type Clean } from './clean.ts';

/** Digits of a NIK or a family card's number. */
const digits = 16;

/** Stands where a number was, so that words around it do not grow together. */
const droppedMark = '\u25A0';

/**
 * Takes out every number that may be a NIK: sixteen digits or more, written together or in groups with one kind of separator
 * (space, dot or dash). What is gone here can be in no value.
 */
export function dropNumbers(given: Clean): { clean: Clean; dropped: Passage[] } {
  const { text, origin } = given;
  const chars = text.split('');
  const dropped: Passage[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text[at])) {
      at += 1;
      continue;
    }
    const { end, count } = run(text, at);
    if (count >= digits) {
      dropped.push(passageOf(given, at, end));
      chars.fill(droppedMark, at, end);
    }
    // A shorter run may end in the beginning of a longer one with another separator: go on behind its first group.
    at = count >= digits ? end : groupEnd(text, at);
  }
  return { clean: { text: chars.join(''), origin }, dropped };
}

/** The run of digit groups that begins here, with one kind of separator throughout. */
function run(text: string, start: number): { end: number; count: number } {
  let end = groupEnd(text, start);
  let count = end - start;
  const separator = kindOf(text[end]);
  if (separator === undefined) return { end, count };
  for (let next = end; kindOf(text[next]) === separator && isDigit(text[next + 1]); next = end) {
    end = groupEnd(text, next + 1);
    count += end - next - 1;
  }
  return { end, count };
}

function groupEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text[end])) end += 1;
  return end;
}

function kindOf(char: string | undefined): string | undefined {
  if (char === ' ' || char === '\n') return ' ';
  return char === '.' || char === '-' ? char : undefined;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
