import type { Passage } from '../fact.ts';

/** Text made even for reading, and where each of its characters stands in the text as pasted. */
export type Clean = { text: string; origin: readonly number[] };

/** Characters that nobody sees, joiners of emojis among them. */
const unseen = /^[\p{Cf}\p{Mn}\uFE0F]$/u;
/** Emojis and other pictures; bullets and arrows are handled before. */
const picture = /^(?:\p{Extended_Pictographic}|\p{So}|\p{Sk}|\p{Me}|\p{Regional_Indicator})$/u;
const evened: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '`': "'", '´': "'",
  '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '…': '.', '\r': '\n', '\u2028': '\n', '\u2029': '\n', '\v': '\n', '\f': '\n',
};
const bullet = new Set(['•', '●', '▪', '◦', '➢', '➤', '►', '▶', '✓', '✔', '✅', '☑', '‣', '·', '', '→', '➡', '👉', '📌']);

/**
 * Evens out a text: one kind of quotation mark and dash, one space for many, no emojis, no invisible characters, no marks
 * of bold or italic. A bullet becomes "-" at the beginning of a line. Works character by character, so its time is linear.
 */
export function clean(pasted: string): Clean {
  const made: string[] = [];
  const origin: number[] = [];
  let place = 0;
  const put = (char: string) => {
    made.push(char);
    origin.push(place);
  };
  for (const raw of pasted) {
    const last = made.at(-1) ?? '\n';
    const within = raw === '_' && /\w/.test(last) && /\w/.test(pasted[place + 1] ?? '');
    const char = within ? raw : even(raw);
    if (raw === '\r' && pasted[place + 1] === '\n') {
      // One end of line, written as two characters.
    } else if (char === '\n') {
      if (last === ' ') drop(made, origin);
      if (made.at(-1) !== '\n' || made.at(-2) !== '\n') put('\n');
    } else if (bullet.has(raw)) {
      if (last === '\n') put('-');
      else if (last !== ' ' && last !== '-') put(' ');
    } else if (char === ' ') {
      if (last !== ' ' && last !== '\n') put(' ');
    } else if (char !== '') put(char);
    place += raw.length;
  }
  return { text: made.join(''), origin };
}

/** Where the part of a clean text stands in the text as pasted. */
export function passageOf({ origin }: Clean, start: number, end: number): Passage {
  const first = origin[start] ?? 0;
  return { start: first, end: Math.max((origin[end - 1] ?? first) + 1, first) };
}

/** The parts of a clean text that are to be kept, one after the other. */
export function keep({ text, origin }: Clean, parts: readonly { start: number; end: number }[]): Clean {
  return {
    text: parts.map(({ start, end }) => text.slice(start, end)).join(''),
    origin: parts.flatMap(({ start, end }) => origin.slice(start, end)),
  };
}

function even(raw: string): string {
  if (raw >= ' ' && raw <= '~') return raw === '*' || raw === '_' || raw === '~' ? ' ' : raw;
  const known = evened[raw];
  if (known !== undefined) return known;
  if (raw === '\n') return raw;
  if (/^\s$/u.test(raw) || picture.test(raw) || /^\p{Cc}$/u.test(raw)) return ' ';
  if (unseen.test(raw)) return '';
  const plain = raw.normalize('NFKC');
  return plain.length === 1 ? plain : raw.length === 1 ? raw : ' ';
}

function drop(made: string[], origin: number[]): void {
  made.pop();
  origin.pop();
}
