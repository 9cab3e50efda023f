/** A piece of an enumeration and where it stands. */
export type Piece = { text: string; start: number; end: number };

/** Cuts "a, b, dan c" at its commas and its last joining word; marks in brackets and numbers stay whole. With semicolons it is cut at those alone. */
export function pieces(text: string, from: number, to: number): Piece[] {
  const words = text.slice(from, to);
  const separator = words.includes(';') ? /;(?: (?:dan|serta))? ?/giu : /,(?: (?:dan|serta|hingga|kemudian|lalu|dilanjutkan(?: dengan)?|diakhiri(?: dengan)?|sampai))? | (?:dan terakhir|dilanjutkan(?: dengan)?|diteruskan(?: dengan)?|diakhiri(?: dengan)?|serta|kemudian) /giu;
  const found: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    const raw = words.slice(start, end);
    const piece = raw.trim().replace(/^(?:dan|serta|dengan|lalu|kemudian|\(?\d{1,2}[.)]|[a-z][.)]) /iu, '').replace(/[.;,]$/, '');
    const at = from + start + Math.max(0, raw.indexOf(piece));
    if (piece.length > 1) found.push({ text: piece.replaceAll('\n', ' '), start: at, end: at + piece.length });
  };
  for (const match of words.matchAll(separator)) {
    if (inBrackets(words, start, match.index)) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(words.length);
  return splitLast(found, text);
}

function inBrackets(words: string, from: number, to: number): boolean {
  const part = words.slice(from, to);
  return part.lastIndexOf('(') > part.lastIndexOf(')');
}

/** "a, b dan c": the last of several is two, unless each half is one word of a pair. */
function splitLast(found: Piece[], text: string): Piece[] {
  const last = found.at(-1);
  if (!last || found.length < 2) return found;
  const joint = /^(.{6,200}) dan (.{6,200})$/su.exec(text.slice(last.start, last.end));
  if (!joint?.[1] || !joint[2] || joint[1].includes(' dan ')) return found;
  const middle = last.end - joint[2].length;
  return [...found.slice(0, -1), { text: joint[1], start: last.start, end: last.start + joint[1].length }, { text: joint[2], start: middle, end: last.end }];
}
