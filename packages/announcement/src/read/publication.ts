import type { Code } from '@pilar/domain/vocabulary';
import type { Fact } from '../fact.ts';
import { linesOf } from '../text/labels.ts';
import type { Reading } from '../text/reading.ts';
import type { Dates } from './dates.ts';

export type PublicationRead = {
  kind: Code<'PUBLICATION_KIND'>;
  outletName: string | null;
  title: string | null;
  author: string | null;
  publishedOn: string | null;
  /** With its zone: 2017-10-11T07:26:49+07:00. */
  publishedAt: string | null;
  readers: number | null;
  url: string | null;
};

const readers = /\b(?:dibaca|dilihat|hits?|views?|pembaca|dikunjungi|viewed)\b ?:? ?(?:sebanyak )?(\d{1,3}(?:[.,]\d{3}){0,2}|\d{1,7})\b|\b(\d{1,3}(?:[.,]\d{3}){0,2}|\d{1,7}) ?(?:x|kali|orang)? ?(?:dibaca|pembaca|views?|dilihat|hits|pembacaan)\b/iu;
const author = /(?:^|\n|\. |\| |\()(?:penulis|oleh|ditulis oleh|reporter|pewarta|kontributor|by|teks) ?: ?([^\n|()/.]{3,50})/iu;
const credit = /[("] ?(?:red|adv|hms|humas|rls|ril|[a-z]{2,5})(?:\/[\p{L} ]{2,20}){0,2} ?\) ?$/iu;
const signed = /(?:^|\n|[.!?"] )\(([\p{L}][\p{L} .*/&-]{1,40})\)\s?$/iu;
const labelOutlet = /^(?:sumber(?: berita)?|media|situs|laman|dilansir dari|dikutip dari)$/;
const cited = /\b(?:[Dd]ilansir|[Dd]ikutip)(?: dari| oleh)? ?:? ?(?:laman |situs |media )?([\p{L}\d.-]{4,40}(?:\.[a-z]{2,6}){1,3}|\p{Lu}[\p{L}]{2,20}(?: \p{Lu}[\p{L}]{2,20}){0,2})/u;
const dateline = /^(?:[\p{L} .]{3,40}, ?)?\(?([\p{Lu}][\p{L}\d]{2,30}(?:\.(?:com|COM|id|ID|co\.id|CO\.ID|net|NET|go\.id|news|NEWS))|[\p{Lu}][\p{L}]{2,20}(?: (?:Online|ONLINE|NEWS|POS|EKSPOSE|News|Pos|Post|Ekspose|Ekspres|Raya|Today|Network|Times|TV))|\p{Lu}\p{L}{1,14}\p{Ll}\p{Lu}\p{L}{2,20})\)? ?(?:,|-|\||:|\/)/u;
const address = /https?:\/\/[^\s"<>()]{4,300}/giu;
const interview = /\b(?:wawancara|diwawancara(?:i)?|saat ditemui|ditemui (?:usai|setelah|seusai|di sela|di sela-sela)|kepada (?:wartawan|awak media|media)|saat dikonfirmasi)\b/iu;

/** Who published the text: outlet, credit, readers, time, address, and whether somebody was interviewed. */
export function readPublications(reading: Reading, published: Dates['published'], headline: Fact<string> | null, link: string | null): Fact<PublicationRead>[] {
  const { text } = reading;
  const outlet = outletOf(reading);
  const by = authorOf(reading);
  const count = readers.exec(text);
  const url = [...text.matchAll(address)].find(([found]) => found !== link && !/zoom\.us|meet\.google|teams\./i.test(found));
  const asked = interview.exec(text);
  const first = [outlet?.passage, by?.passage, published?.on.passage, count ? reading.passage(count.index, count.index + count[0].length) : null, url ? reading.passage(url.index, url.index + url[0].length) : null].find((passage) => passage != null);
  const host = url && /^https?:\/\/(?:www\.)?([^/]{4,80})/i.exec(url[0])?.[1];
  const news: PublicationRead = {
    kind: 'NEWS', outletName: outlet?.value ?? host ?? null, title: headline?.value ?? null, author: by?.value ?? null, publishedOn: published?.on.value ?? null, publishedAt: published?.at?.value ?? null,
    readers: count ? Number((count[1] ?? count[2] ?? '').replace(/[.,]/g, '')) : null, url: url?.[0].replace(/[.,;]$/, '') ?? null,
  };
  const found: Fact<PublicationRead>[] = first ? [{ value: news, passage: first, certainty: outlet?.certainty ?? 'STATED' }] : [];
  if (asked) found.push(reading.fact({ ...news, kind: 'INTERVIEW', title: null, author: null, readers: null, url: null, publishedAt: null, publishedOn: null }, asked.index, asked.index + asked[0].length));
  return found;
}

function outletOf(reading: Reading): Fact<string> | null {
  const { text, labels } = reading;
  const line = labels.find(({ label, items }) => labelOutlet.test(label) && items.length > 0 && !label.startsWith('media'));
  if (line) return reading.fact(text.slice(line.valueStart, line.valueEnd).replace(/\.$/, ''), line.valueStart, line.valueEnd);
  for (const { start, end } of linesOf(text).slice(0, 8)) {
    const match = dateline.exec(text.slice(start, Math.min(end, start + 90)));
    if (match?.[1]) return reading.fact(match[1], start + match[0].indexOf(match[1]), start + match[0].indexOf(match[1]) + match[1].length);
  }
  const match = cited.exec(text);
  if (match?.[1] && /^\p{Lu}|\./u.test(match[1])) return reading.fact(match[1], match.index, match.index + match[0].length, 'INFERRED');
  const alone = linesOf(text).find(({ start, end }) => /^(?:www\.)?[\p{L}\d-]{3,30}(?:\.[a-z]{2,6}){1,3}$|^\p{Lu}\p{L}{2,20} (?:Online|News|Ekspose|Pos)$/u.test(text.slice(start, end)));
  return alone ? reading.fact(text.slice(alone.start, alone.end), alone.start, alone.end, 'INFERRED') : null;
}

function authorOf(reading: Reading): Fact<string> | null {
  const named = author.exec(reading.text);
  if (named?.[1]) return reading.fact(named[1].trim(), named.index, named.index + named[0].length);
  const tail = reading.text.slice(-160).trimEnd();
  const match = signed.exec(tail) ?? credit.exec(tail);
  if (!match) return null;
  const start = reading.text.length - reading.text.slice(-160).length + match.index;
  return reading.fact(match[0].replace(/^[^(]{0,3}\(|\)\s?$|^["(]/g, '').replace(/[")]$/, '').trim(), start, start + match[0].length, 'INFERRED');
}
