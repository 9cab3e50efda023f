import type { Permission } from '@pilar/domain/access';
import { daysAfter, isTime } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';

export type ServiceCentreState = Code<'SERVICE_CENTRE_STATE'>;
export type ServiceCentreLack = Code<'SERVICE_CENTRE_LACK'>;
/** What may be done with a centre once it is formed. */
export type ServiceCentreStep = Exclude<Code<'SERVICE_CENTRE_STEP'>, 'FORM'>;
/** A span of a weekday in which a centre is open, times HH:MM. */
export type Span = { weekday: Code<'WEEKDAY'>; opens: string; closes: string };

/** Last day of those who serve without an end, so that whether somebody serves is one comparison. */
export const noEnd = '9999-12-31';

/** Days without an entry after which an active centre counts as silent, and days in which what it asks is to be done. */
const silentDays = 30;
const answerDays = 30;
const mostSpans = 4;

/** Where the words of steps and states stand. */
export const stepWords = { step: 'SERVICE_CENTRE_STEP', state: 'SERVICE_CENTRE_STATE' } as const;

/** From which states each step leads, to which, and whether it takes a reason. */
export const steps: Readonly<Record<ServiceCentreStep, { from: readonly ServiceCentreState[]; to: ServiceCentreState; permission: Permission; reason: boolean }>> = {
  ACTIVATE: { from: ['FORMED'], to: 'ACTIVE', permission: 'service.record', reason: false },
  REST: { from: ['FORMED', 'ACTIVE'], to: 'DORMANT', permission: 'service.record', reason: true },
  REACTIVATE: { from: ['DORMANT'], to: 'ACTIVE', permission: 'service.record', reason: false },
  CLOSE: { from: ['FORMED', 'ACTIVE', 'DORMANT'], to: 'CLOSED', permission: 'service.record', reason: true },
};

/** What of a centre decides its standing; days ISO. */
export type Standing = { state: string; stateSince: string; decreeNumber: string | null; staffedUntil: string | null; hours: readonly Span[]; lastLogOn: string | null };

/** What a centre is without on that day. `institutions.service_lacks` says the same in SQL. */
export function lacksOf({ state, stateSince, decreeNumber, staffedUntil, hours, lastLogOn }: Standing, day: string): ServiceCentreLack[] {
  const active = state === 'ACTIVE';
  const living = active || state === 'FORMED';
  return [
    ...(living && (staffedUntil === null || staffedUntil < day) ? ['OFFICERS' as const] : []),
    ...(living && decreeNumber === null ? ['DECREE' as const] : []),
    ...(active && hours.length === 0 ? ['HOURS' as const] : []),
    ...(active && lastSign(stateSince, lastLogOn) < daysAfter(day, -silentDays) ? ['LOG' as const] : []),
  ];
}

function lastSign(stateSince: string, lastLogOn: string | null): string {
  return lastLogOn !== null && lastLogOn > stateSince ? lastLogOn : stateSince;
}

/** Days between which an active centre is asked about its log: from the day on which it counts as silent. */
export function silenceNotice({ stateSince, lastLogOn }: Pick<Standing, 'stateSince' | 'lastLogOn'>): { from: string; due: string } {
  const from = daysAfter(lastSign(stateSince, lastLogOn), silentDays + 1);
  return { from, due: daysAfter(from, answerDays) };
}

/** Days between which officers are asked for: once the last has gone, or from the beginning; null while somebody serves without an end. */
export function staffNotice({ stateSince, staffedUntil }: Pick<Standing, 'stateSince' | 'staffedUntil'>): { from: string; due: string } | null {
  if (staffedUntil === noEnd) return null;
  const from = staffedUntil === null ? stateSince : daysAfter(staffedUntil, 1);
  return { from, due: daysAfter(from, answerDays) };
}

/** Days between which the decree is asked for. */
export function decreeNotice({ stateSince }: Pick<Standing, 'stateSince'>): { from: string; due: string } {
  return { from: stateSince, due: daysAfter(stateSince, answerDays) };
}

/** Weekday of a day (ISO). */
export function weekdayOf(day: string): Code<'WEEKDAY'> {
  const order = codes('WEEKDAY');
  // Sunday is day 0 there and the last here.
  return order[(new Date(day).getUTCDay() + 6) % 7] ?? 'SUNDAY';
}

/** Whether it is open at that local moment; null where its hours are not known. `closes` is the first minute in which it is not. */
export function isOpen({ state, hours }: Pick<Standing, 'state' | 'hours'>, at: { date: string; time: string }, holidays: ReadonlySet<string>): boolean | null {
  if (state !== 'ACTIVE') return false;
  if (hours.length === 0) return null;
  if (holidays.has(at.date)) return false;
  const weekday = weekdayOf(at.date);
  return hours.some((span) => span.weekday === weekday && span.opens <= at.time && at.time < span.closes);
}

/** What is wrong with spans of a week: row, field, and which message. */
export type SpanProblem = { row: number; field: 'opens' | 'closes' | 'weekday'; message: 'badTime' | 'closesBefore' | 'spansOverlap' | 'tooManySpans' };

/** Everything wrong with the spans: no times, an end before the beginning, two that overlap, more of a day than anybody keeps. */
export function wrongSpans(spans: readonly Span[]): SpanProblem[] {
  return spans.flatMap((span, row): SpanProblem[] => {
    const bad = (['opens', 'closes'] as const).filter((field) => !isTime(span[field]));
    if (bad.length > 0) return bad.map((field) => ({ row, field, message: 'badTime' }));
    if (span.closes <= span.opens) return [{ row, field: 'closes', message: 'closesBefore' }];
    const before = spans.slice(0, row).filter(({ weekday }) => weekday === span.weekday);
    if (before.length >= mostSpans) return [{ row, field: 'weekday', message: 'tooManySpans' }];
    return before.some(({ opens, closes }) => opens < span.closes && span.opens < closes) ? [{ row, field: 'opens', message: 'spansOverlap' }] : [];
  });
}

/** The spans by weekday and time. */
export function inOrder(spans: readonly Span[]): Span[] {
  const order = codes('WEEKDAY');
  return spans.toSorted((a, b) => order.indexOf(a.weekday) - order.indexOf(b.weekday) || (a.opens < b.opens ? -1 : 1));
}
