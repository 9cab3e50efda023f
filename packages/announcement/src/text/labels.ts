/** A line "Tempat : Aula", or a heading "Peserta:" with the list lines below it as its items. */
export type LabelledLine = {
  /** The label in small letters, single spaces: "hari/tanggal". */
  label: string;
  start: number;
  /** Where its value stands; of a heading, from its first item to the end of its last. */
  valueStart: number;
  valueEnd: number;
  /** Items of a list below it, or the one value beside it. */
  items: readonly { start: number; end: number }[];
};

type Line = { start: number; end: number };

const shape = /^(?:[-+>] ?|\(?[0-9a-zA-Z]{1,2}[.)] )?([\p{L}][\p{L}0-9/ .&,()]{1,44}?) ?: ?/u;
const item = /^(?:[-+>] ?|\(?[0-9]{1,2}[.)](?![0-9]) ?|[a-zA-Z][.)] )/;

/** Lines with a label, with the list below those that have one. */
export function labelled(text: string): LabelledLine[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i) => {
    const written = text.slice(line.start, Math.min(line.end, line.start + 60));
    const [whole, label] = shape.exec(written) ?? [];
    if (whole === undefined || label === undefined || /^https?$/i.test(label) || /\d$/.test(label) && /^: ?\d/.test(written.slice(whole.length - 2))) return [];
    const from = line.start + whole.length;
    const below = listBelow(text, lines, i + 1);
    const own = from < line.end ? [{ start: from, end: line.end }] : [];
    const items = [...own, ...(own.length === 0 || /^(?:peserta|narasumber|agenda|acara|susunan|rundown|undangan)/i.test(label) ? below : [])];
    return [{
      label: label.toLowerCase().replace(/ ?\/ ?/g, '/').trim(), start: line.start,
      valueStart: items[0]?.start ?? from, valueEnd: items.at(-1)?.end ?? line.end, items,
    }];
  });
}

/** Lines that begin with the mark or number of a list, without it; a blank line before the first is allowed. */
function listBelow(text: string, lines: readonly Line[], from: number): Line[] {
  const items: Line[] = [];
  let at = from;
  if (lines[at] && lines[at]?.start === lines[at]?.end) at += 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const mark = item.exec(text.slice(line.start, Math.min(line.end, line.start + 8)))?.[0];
    if (mark === undefined && !/^[0-2]?\d[.:][0-5]\d/.test(text.slice(line.start, line.start + 5))) break;
    const start = line.start + (mark?.length ?? 0);
    if (start < line.end) items.push({ start, end: line.end });
  }
  return items;
}

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const made = { start, end: start + line.length };
    start = made.end + 1;
    return made;
  });
}
