import type { Code } from '@pilar/domain/vocabulary';
import type { Certainty, Fact } from '../fact.ts';
import { linesOf } from '../text/labels.ts';
import type { Reading } from '../text/reading.ts';
import { seriesWords, titleHead, typeWords } from '../words/event-types.ts';

export type Kind = { title: Fact<string> | null; headline: Fact<string> | null; headlineEnd: number; type: Fact<Code<'EVENT_TYPE'>> | null; series: Fact<string> | null };

const label = /^(?:acara|nama acara|nama kegiatan|kegiatan|judul|perihal|hal|tema kegiatan)$/;
const over = /[.;:\n"(]|, | (?:pada hari|pada|yang|bertempat|dilaksanakan|digelar|diselenggarakan|diadakan|berlangsung|secara|di aula|di gedung|di kantor|di pendopo|hari|senin|selasa|rabu|kamis|jumat|sabtu|minggu|dengan|oleh|bertujuan|ini|itu|tersebut|diikuti|dihadiri|kepada|guna|agar|dibuka|melalui|via|adalah|merupakan|kembali|dalam rangka|akan|kali ini|sebagai|telah|sudah|usai|tadi|untuk pertama|bersama|didampingi)(?![\p{L}-])/iu;
/** A place with a capital ends the name: "… di Hotel Anggrek". */
const overPlace = / (?:di|ke) (?=\p{Lu})| bagi (?=\d)/u;
const longest = 200;
const specific = /\b(?:keliling|perda|peraturan daerah|LKSA?|lembaga kesejahteraan sosial|tingkat kecamatan|khusus)\b/iu;

/** What the event is called, and of what type it is. */
export function readKind(reading: Reading): Kind {
  const headline = headlineOf(reading);
  const title = labelledTitle(reading) ?? toldTitle(reading, headline) ?? headline;
  const series = seriesWords.flatMap(({ name, pattern }) => {
    const match = pattern.exec(reading.text);
    return match ? [reading.fact(name, match.index, match.index + match[0].length)] : [];
  })[0] ?? null;
  return { title, headline, headlineEnd: headline ? reading.text.indexOf('\n', reading.text.indexOf(headline.value)) : 0, type: typeOf(reading, title), series };
}

function typeOf(reading: Reading, title: Fact<string> | null): Kind['type'] {
  const named = typeWords.find(({ pattern, sure }) => sure && title && pattern.test(title.value));
  if (named && title) return { value: named.type, passage: title.passage, certainty: 'STATED' };
  for (const { type, pattern, sure } of typeWords) {
    const match = pattern.exec(reading.text);
    if (match) return reading.fact(type, match.index, match.index + match[0].length, sure ? 'INFERRED' : 'GUESSED');
  }
  return null;
}

/** A first line that is a headline: short, without a full stop, no label, no letterhead, no date. */
function headlineOf(reading: Reading): Fact<string> | null {
  const [first, next] = linesOf(reading.text).filter(({ start, end }) => end - start > 3);
  if (!first) return null;
  const line = reading.text.slice(first.start, first.end);
  const labelled = reading.labels.some(({ start }) => start === first.start);
  const fits = line.length >= 20 && line.length <= 180 && !/[.]$/.test(line) && !labelled && next !== undefined && !/^(?:yth|kepada|assalam|selamat|salam|mohon|info)/i.test(line) && !(line === line.toUpperCase() && /^(?:PEMERINTAH|DINAS|KEMENTERIAN|KECAMATAN|BADAN)/.test(line)) && !/^https?:/i.test(line);
  return fits ? reading.fact(line, first.start, first.end) : null;
}

/** "Perihal : Undangan Rapat Koordinasi", "Acara : Sosialisasi …". */
function labelledTitle(reading: Reading): Fact<string> | null {
  const order = ['nama kegiatan', 'nama acara', 'judul', 'acara', 'kegiatan', 'tema kegiatan', 'perihal', 'hal'];
  const lines = reading.labels.filter(({ label: name, items }) => label.test(name) && items.length === 1).toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
  for (const { items: [item] } of lines) {
    if (!item) continue;
    const whole = reading.text.slice(item.start, item.end);
    const skip = /^(?:undangan(?: kegiatan| menghadiri| peserta| narasumber| acara| untuk){0,4}|permohonan (?:menjadi )?narasumber|pemberitahuan(?: kegiatan)?|surat undangan|penundaan|pembatalan)(?: kegiatan| acara)? /iu.exec(whole)?.[0].length ?? 0;
    const value = whole.slice(skip).replace(/[.;]$/, '').trim();
    if (value.length >= 6 && !/^(?:biasa|penting|segera|-)$/i.test(value)) return reading.fact(value, item.start + skip, item.end);
  }
  return null;
}

/** The words of an event and what they are about, up to where the sentence goes on to day, place or doer: the longest of the likely ones. */
function toldTitle(reading: Reading, headline: Fact<string> | null): Fact<string> | null {
  const { text } = reading;
  const found = [...text.slice(0, 3_000).matchAll(titleHead)].flatMap(({ index, 0: head }) => {
    const rest = text.slice(index, index + longest);
    const tail = rest.slice(head.length);
    const end = index + head.length + Math.min(over.exec(tail)?.index ?? tail.length, overPlace.exec(tail)?.index ?? tail.length);
    const value = text.slice(index, end).trim().replace(/[ ,]{1,4}$/u, '');
    const words = value.split(' ').length;
    // "Kepala Seksi Penyuluhan …" is a post.
    if (/(?:seksi|bidang|kasi|kabid|bagian|kepala|unit) $/iu.test(text.slice(Math.max(0, index - 9), index))) return [];
    const capital = /^\p{Lu}/u.test(value) ? 2 : 0;
    const early = index < 700 ? 2 : 0;
    const quoted = text[index - 1] === '"' ? 3 : 0;
    return words <= 22 ? [{ value, start: index, end: index + value.length, weight: (words === 1 ? -4 : 0) + capital + early + quoted + Math.min(words, 9) / 2 + (index < (headline ? 180 : 0) ? 1 : 0) + (specific.test(value) ? 3 : 0) }] : [];
  });
  const [best] = found.toSorted((a, b) => b.weight - a.weight || a.start - b.start);
  const certainty: Certainty = best && best.weight >= 6 ? 'STATED' : 'INFERRED';
  return best ? reading.fact(best.value, best.start, best.end, certainty) : null;
}
