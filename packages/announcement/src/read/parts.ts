import { linesOf } from '../text/labels.ts';
import type { Reading } from '../text/reading.ts';
import { monthPattern, weekdayPattern } from '../words/calendar.ts';

const dayLabel = /^(?:hari\/tanggal|hari\/tgl|hari,? ?tanggal|hari|tanggal|hari dan tanggal|waktu|pelaksanaan)$/;
const weekdayLine = new RegExp(`^(?:[-+>] ?|\\d{1,2}[.)] )(?:${weekdayPattern}),? ?(?:tanggal )?\\(?\\d{1,2}(?:[/.-]\\d| (?:${monthPattern}))`, 'iu');
const opening = /^(?:[-+>] ?|\(?\d{1,2}[.)] |[IVX]{1,4}[.)] |[A-Z][.)] |(?:kegiatan|acara|agenda) (?:\d|i{1,3}|ke|pertama|kedua|ketiga)\b)/iu;

/**
 * The parts of a text that tells of several events: lists of which each line is dated, or blocks of which each has a line
 * "Hari/tanggal:" of its own. A text that tells of one is one part.
 */
export function eventParts({ text, labels }: Reading): { start: number; end: number }[] {
  const whole = [{ start: 0, end: text.length }];
  const lines = linesOf(text);
  const dated = lines.filter(({ start, end }) => weekdayLine.test(text.slice(start, Math.min(end, start + 60))));
  if (dated.length >= 2 && dated.every(({ start, end }) => end - start > 40)) {
    return dated.map(({ start }, i) => ({ start, end: dated[i + 1]?.start ?? text.length }));
  }
  const names = labels.filter(({ label, items }) => dayLabel.test(label) && items.length > 0);
  const [first] = names;
  const days = names.filter(({ label }) => label === first?.label);
  if (days.length < 2) return whole;
  const starts = days.map(({ start }, i) => blockStart(text, lines, start, days[i - 1]?.valueEnd ?? 0));
  return starts.map((start, i) => ({ start: i === 0 ? 0 : start, end: starts[i + 1] ?? text.length }));
}

/** The numbered or headed line before the day that opens its block, not before the block above. */
function blockStart(text: string, lines: readonly { start: number; end: number }[], day: number, after: number): number {
  const between = lines.filter(({ start }) => start > after && start <= day);
  const headed = between.findLast(({ start, end }) => opening.test(text.slice(start, end)) && !/^[-+>]/.test(text.slice(start, end)));
  if (headed) return headed.start;
  const blank = between.findLast(({ start, end }) => start === end);
  return blank ? blank.end + 1 : day;
}
