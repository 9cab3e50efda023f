import type { Fact } from '../fact.ts';
import { most, type Reading } from '../text/reading.ts';
import { pieces } from './lists.ts';

const label = /^(?:tema|topik|materi|pokok bahasan|bahasan|agenda|materi sosialisasi|materi rapat|hal yang dibahas)$/;
const cue = /\b(?:(?:materi|topik|tema|pokok bahasan|bahasan|hal)(?:-materi|-topik|-hal)?(?:nya)?(?: (?!meliputi|tentang|mengenai|antara|seputar|yaitu|yakni)[\p{L}]{2,14}){0,4} (?:meliputi|tentang|mengenai|yaitu|yakni|antara lain|di antaranya|seputar|mencakup|berupa|adalah|terkait|ialah)|membahas|bertemakan?|bertajuk|mengangkat tema|dengan tema|berbicara (?:tentang|mengenai)|membicarakan|mengupas|mengulas|(?:memaparkan|menguraikan|mempresentasikan)(?! bahwa| kepada| hal)|menyampaikan materi|membawakan materi|materi dibawakan)(?: (?:tentang|mengenai|antara lain|di antaranya|seputar|soal|terkait|yaitu|yakni|meliputi|berjudul|bertajuk)){0,2}(?: ?:)? /giu;
const over = /\. |\n|(?:,| )(?:yang disampaikan|yang dibawakan|sementara|sedangkan|oleh|bertempat|pada hari|kepada|di hadapan|dengan moderator|dipandu|bersama|ujar|kata|ungkap|jelas|tutur|acara|kegiatan ini)\b|"$/iu;
const longest = 420;

/** Subjects of the event: listed under "Materi:", told behind "membahas" or "materi tentang". */
export function readTopics(reading: Reading, title: Fact<string> | null): Fact<string>[] {
  const found: Fact<string>[] = [];
  const add = ({ text, start, end }: { text: string; start: number; end: number }) => {
    const topic = text.replace(/^["'(]{0,2}(?:tentang|mengenai|soal|terkait|seputar) /iu, '').replace(/^["'(]{1,2}/, '').replace(/["'.;]{1,2}$/, '').trim();
    const known = found.some(({ value }) => value.toLowerCase() === topic.toLowerCase());
    if (topic.length >= 8 && topic.length <= 220 && !known && found.length < most && !/^(?:tersebut|ini|itu|hal|yang)\b/i.test(topic)) found.push(reading.fact(topic, start, end));
  };
  for (const { label: name, items } of reading.labels) {
    if (!label.test(name) || (name === 'agenda' && items.length > 1)) continue;
    for (const item of items) {
      if (items.length > 1) add({ text: reading.text.slice(item.start, item.end), ...item });
      else pieces(reading.text, item.start, item.end).forEach(add);
    }
  }
  for (const match of reading.text.matchAll(cue)) {
    const start = match.index + match[0].length;
    if (/^(?:hal|tema|materi) (?:yang sama|ini|itu)/iu.test(match[0])) continue;
    const rest = reading.text.slice(start, start + longest);
    const closed = /^["']/.test(rest) ? rest.indexOf('"', 1) + 1 : 0;
    const stop = closed > 1 ? closed : over.exec(rest)?.index ?? rest.length;
    if (closed > 1) add({ text: rest.slice(0, stop), start, end: start + stop });
    else pieces(reading.text, start, start + stop).forEach(add);
  }
  const subject = found.length === 0 ? /^(?:sosialisasi|penyuluhan|bimtek|bimbingan teknis|pelatihan|seminar|webinar|workshop)(?: (?:tentang|mengenai))? (.{8,180})/iu.exec(title?.value ?? '')?.[1] : undefined;
  // "Sosialisasi Perda …" is about the Perda.
  return title && subject && !/^(?:sosial )?keliling/i.test(subject) ? [{ value: subject, passage: title.passage, certainty: 'GUESSED' }] : found;
}
