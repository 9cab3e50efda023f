import { attributesOf, elements } from './xml.ts';

/** What a cell's format shows of a number. */
export type Shows = 'date' | 'time' | 'both';

/** Formats that every spreadsheet knows by number (ECMA-376, 18.8.30), with those of East Asian calendars. */
function builtIn(id: number): Shows | null {
  if (id >= 14 && id <= 17) return 'date';
  if (id === 22) return 'both';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return 'time';
  return (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'date' : null;
}

/** What each cell style (`s`) shows, by its place in the list. */
export function readStyles(xml: string): (Shows | null)[] {
  const custom = new Map(elements(xml, 'numFmt').map(({ numFmtId, formatCode }) => [Number(numFmtId), showsOf(formatCode ?? '')]));
  const list = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? '';
  return [...list.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, tag = '']) => {
    const id = Number(attributesOf(tag)['numFmtId'] ?? 0);
    return custom.has(id) ? (custom.get(id) ?? null) : builtIn(id);
  });
}

/** What a written format shows: `dd/mm/yyyy`, `[$-421]dd mmmm yyyy`, `h:mm`. Texts in quotation marks and colours say nothing. */
export function showsOf(format: string): Shows | null {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*./gi, '').toLowerCase();
  const time = /h|s|\[m+\]/.test(bare);
  const date = /[yd]/.test(bare) || (/m/.test(bare) && !time);
  if (/general|standard/.test(bare)) return null;
  if (date) return time ? 'both' : 'date';
  return time ? 'time' : null;
}
