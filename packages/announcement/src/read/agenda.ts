import type { Fact } from '../fact.ts';
import { linesOf } from '../text/labels.ts';
import type { Reading } from '../text/reading.ts';
import { pieces } from './lists.ts';

export type AgendaRead = { text: string; startAt: string | null };
export type Agenda = { items: Fact<AgendaRead>[]; place: { start: number; end: number } | null };

const heading = /^(?:susunan acara|rundown|agenda(?: acara| rapat| kegiatan)?|rangkaian acara|tata acara|run down|jadwal acara|acara)$/;
const headingLine = /^(?:susunan acara|rundown(?: acara)?|run down|tata acara|rangkaian acara|jadwal acara|agenda(?: rapat| acara)?)(?: [^\n]{0,60})?$/iu;
const told = /\b(?:acara|kegiatan|rangkaian(?: acara| kegiatan)?|susunan acara(?:nya)?|sosialisasi|rapat)(?: [\p{L}]{2,14}){0,3} (?:dibuka dengan|(?:diawali|dimulai|diisi|terdiri dari|meliputi)(?: dengan| dari)?)(?! oleh| pada| pukul| sejak| dari pukul| secara| sekitar| jam) /iu;
const bareTold = /\b(?:diawali|dimulai) dengan /iu;
const timed = /^(?:[-+>] ?|\d{1,2}[.)] )?([0-2]?\d)[.:]([0-5]\d)(?: ?(?:-|s\/d|s\.d\.?|sampai) ?(?:[0-2]?\d[.:][0-5]\d|selesai))?(?: ?wib| ?wita| ?wit)?(?: ?[:|-])? ?/iu;
const mark = /^(?:[-+>] ?|\(?\d{1,2}[.)](?!\d) ?|[a-zA-Z][.)] )/;

/** Steps of the event: a list below its heading, lines that begin with an hour, or a sentence "diawali dengan …, dilanjutkan …". */
export function readAgenda(reading: Reading): Agenda {
  const lines = listed(reading) ?? timedLines(reading);
  return lines ?? inSentence(reading) ?? { items: [], place: null };
}

function listed(reading: Reading): Agenda | null {
  const { text, labels } = reading;
  const label = labels.find(({ label: name, items }) => heading.test(name) && items.length >= 2);
  if (label) return made(reading, label.items);
  const lines = linesOf(text);
  const at = lines.findIndex(({ start, end }) => end - start < 90 && headingLine.test(text.slice(start, end).replace(/ ?: ?$/, '')));
  if (at < 0) return null;
  const below = lines.slice(at + 1).filter(({ start, end }, i, all) => end > start || i > 0 && (all[i - 1]?.end ?? 0) > (all[i - 1]?.start ?? 0));
  const stop = below.findIndex(({ start, end }) => !mark.test(text.slice(start, end)) && !timed.test(text.slice(start, end)));
  const items = stop < 0 ? below : below.slice(0, stop);
  return items.length >= 2 ? made(reading, items) : null;
}

function timedLines(reading: Reading): Agenda | null {
  const lines = linesOf(reading.text).filter(({ start, end }) => end - start < 160 && timed.test(reading.text.slice(start, end)) && /\p{L}{3}/u.test(reading.text.slice(start, end).replace(timed, '')));
  return lines.length >= 3 ? made(reading, lines) : null;
}

function inSentence(reading: Reading): Agenda | null {
  for (const { start, end } of reading.sentences) {
    const words = reading.text.slice(start, end);
    const cue = told.exec(words) ?? bareTold.exec(words);
    if (!cue) continue;
    const steps = pieces(reading.text, start + cue.index + cue[0].length, end);
    if (steps.length >= 3 && steps.every(({ text }) => text.length < 110)) return made(reading, steps);
  }
  return null;
}

function made(reading: Reading, items: readonly { start: number; end: number }[]): Agenda {
  const steps = items.flatMap(({ start, end }) => {
    const line = reading.text.slice(start, end).replace(mark, '').trim();
    const hour = timed.exec(line);
    const text = (hour ? line.slice(hour[0].length) : line).replace(/ (?:dan|serta)$|[.;]$/, '').trim();
    const startAt = hour ? `${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}` : null;
    return text.length > 1 ? [reading.fact({ text: text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()), startAt }, start, end)] : [];
  });
  return { items: steps, place: { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 } };
}
