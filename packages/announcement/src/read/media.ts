import type { Fact } from '../fact.ts';
import { most, type Reading } from '../text/reading.ts';

export type MediaRead = { caption: string; count: number; credit: string | null };

const label = /^(?:foto|keterangan foto|ket\.? foto|caption|gambar|dokumentasi|foto bersama|teks foto|foto ?[0-9]{1,2}|gambar ?[0-9]{1,2})$/;
const bracket = /\((?:foto|dok|dokumentasi)\.? ?:? ?([^()\n]{2,160})\)/giu;
const numbered = /\b(\d{1,2}|satu|dua|tiga|empat|lima|enam) (?:buah |lembar )?(?:foto|gambar|dokumentasi)\b/iu;
const words: Readonly<Record<string, number>> = { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6 };

/** Photographs that the text mentions: captions behind "Foto:", and how many. */
export function readMedia(reading: Reading): Fact<MediaRead>[] {
  const { text, labels } = reading;
  const found: Fact<MediaRead>[] = labels.filter(({ label: name, items }) => label.test(name) && items.length > 0).flatMap(({ items }) => items.slice(0, most).map(({ start, end }) => {
    const { caption, credit } = apart(text.slice(start, end));
    return reading.fact({ caption, count: 1, credit }, start, end);
  }));
  for (const match of [...text.matchAll(bracket)].slice(0, most)) {
    const credit = /^\((?:foto|dok)[^)]{0,3}:? ?(?:\p{Lu}[\p{L}.]{1,20} ?){1,3}\)$/u.test(match[0]) && (match[1] ?? '').split(' ').length <= 3;
    const inside = found.some(({ passage }) => passage.start <= reading.passage(match.index, match.index + 1).start && reading.passage(match.index, match.index + 1).start < passage.end);
    if (inside) continue;
    // A credit alone belongs to the line before it.
    const caption = credit ? lineBefore(text, match.index) : match[1] ?? '';
    if (caption.length >= 5) found.push(reading.fact({ caption, count: 1, credit: credit ? match[1] ?? null : null }, match.index, match.index + match[0].length));
  }
  const count = numbered.exec(text);
  const [only] = found;
  const number = count ? Number(count[1]) || words[(count[1] ?? '').toLowerCase()] || 1 : null;
  if (number !== null && count && only && found.length === 1) return [{ ...only, value: { ...only.value, count: number } }];
  if (number !== null && count && found.length === 0) return [reading.fact({ caption: lineOf(text, count.index).replace(/^(?:\d{1,2}|[\p{Ll}]{3,5}) (?:buah |lembar )?foto ?: ?/iu, ''), count: number, credit: null }, count.index, count.index + count[0].length, 'INFERRED')];
  return found;
}

/** "Kepala Dinas saat membuka acara. (Foto: Humas)" */
function apart(caption: string): { caption: string; credit: string | null } {
  const credit = / ?\((?:foto|dok|dokumentasi|istimewa)\.? ?:? ?([^()]{0,60})\)$/iu.exec(caption);
  return credit ? { caption: caption.slice(0, credit.index).trim(), credit: (credit[1] ?? '').trim() || 'istimewa' } : { caption: caption.trim(), credit: null };
}

function lineBefore(text: string, at: number): string {
  return around(text.slice(0, at), at, 200, 0).trim();
}

function lineOf(text: string, at: number): string {
  return around(text, at, 120, 160).replace(/^[([]|[)\]]$/g, '').trim();
}

/** The line around a place, at most so many characters before and after it, and no word cut in two. */
function around(text: string, at: number, before: number, after: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  const head = text.slice(Math.max(start, at - before), at);
  const tail = text.slice(at, Math.min(end, at + after));
  return (start < at - before ? head.replace(/^\S{0,200}/, '') : head) + (at + after < end ? tail.replace(/\S{0,160}$/, '') : tail);
}
