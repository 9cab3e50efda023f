import { isTime } from '@pilar/domain/dates';
import type { Weekday } from '../../__generated__/graphql.ts';

export type Span = { weekday: Weekday; opens: string; closes: string };

/** The spans of a day as somebody types them: "08.00–12.00, 13.00–15.00". */
export function hoursText(spans: readonly Span[], weekday: Weekday): string {
  return spans.filter((span) => span.weekday === weekday).map(({ opens, closes }) => `${opens.replace(':', '.')}–${closes.replace(':', '.')}`).join(', ');
}

/** The spans that a text names; null when it cannot be read as such. "8-12" is taken for 08:00 to 12:00. */
export function readHours(text: string, weekday: Weekday): Span[] | null {
  const given = text.trim();
  if (given === '') return [];
  const spans = given.split(/[,;]/).map((part) => {
    const [opens, closes, more] = part.split(/[-–—]/).map(timeOf);
    return opens && closes && more === undefined ? { weekday, opens, closes } : null;
  });
  return spans.every((span) => span !== null) ? spans : null;
}

function timeOf(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour !== '' && isTime(time) ? time : null;
}
