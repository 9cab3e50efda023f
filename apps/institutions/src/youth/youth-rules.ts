import type { Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

export type YouthLevel = Code<'YOUTH_LEVEL'>;
export type YouthState = Code<'YOUTH_STATE'>;
export type YouthLack = Code<'YOUTH_LACK'>;
/** What may be done with an organisation once it is formed. */
export type YouthStep = Exclude<Code<'YOUTH_STEP'>, 'FORM'>;

/** Rule 13: least age on a board, and the longest term. */
export const leastAge = 17;
const termYears = 5;

/** Days in which a proposal to call it dormant is answered. */
const answerDays = 30;

/** Where the words of steps and states stand. */
export const stepWords = { step: 'YOUTH_STEP', state: 'YOUTH_STATE' } as const;

/** From which states each step leads, to which, and whose right it is. */
export const steps: Readonly<Record<YouthStep, { from: readonly YouthState[]; to: YouthState | null; permission: Permission }>> = {
  CONFIRM_BOARD: { from: ['FORMED', 'ACTIVE', 'DORMANT'], to: null, permission: 'youth.record' },
  ACTIVATE: { from: ['FORMED'], to: 'ACTIVE', permission: 'youth.decide' },
  REST: { from: ['FORMED', 'ACTIVE'], to: 'DORMANT', permission: 'youth.decide' },
  REACTIVATE: { from: ['DORMANT'], to: 'ACTIVE', permission: 'youth.decide' },
  CLASSIFY: { from: ['FORMED', 'ACTIVE'], to: null, permission: 'youth.decide' },
  NOTE_ACTIVITY: { from: ['FORMED', 'ACTIVE'], to: null, permission: 'youth.record' },
  DISSOLVE: { from: ['FORMED', 'ACTIVE', 'DORMANT'], to: 'DISSOLVED', permission: 'youth.decide' },
};

/** Level of an organisation: that of its region. */
export function youthLevel(area: string): YouthLevel {
  return levelOf(area) as YouthLevel;
}

/** The same day that many years later or earlier; of 29 February the day before 1 March. */
export function yearsAfter(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}`;
}

/** Last day that a term may run which begins that day (rule 13). */
export function longestTerm(from: string): string {
  return daysAfter(yearsAfter(from, termYears), -1);
}

/** What of an organisation decides its standing; days ISO. */
export type Standing = { state: string; stateSince: string; termTo: string | null; lastActiveOn: string; programmeYears: readonly number[]; reportYears: readonly number[] };

/** Whether a board is in office that day; days ISO. */
export function hasBoard({ termFrom, termTo }: { termFrom: string | null; termTo: string | null }, day: string): boolean {
  return termFrom !== null && termTo !== null && termFrom <= day && day <= termTo;
}

/**
 * What an active organisation lacks on that day (rule 14): a board in office, an adopted programme of the year, the report on
 * last year once January is over, and any activity for twelve months. A report is owed of a programme, and by whoever was active
 * all the same. `institutions.youth_lacks` says the same in SQL.
 */
export function lacksOf(organisation: Standing, day: string): YouthLack[] {
  if (organisation.state !== 'ACTIVE') return [];
  const year = Number(day.slice(0, 4));
  const owes = organisation.programmeYears.includes(year - 1) || organisation.stateSince < `${year}-01-01`;
  return [
    ...(organisation.termTo !== null && organisation.termTo >= day ? [] : ['BOARD' as const]),
    ...(organisation.programmeYears.includes(year) ? [] : ['PROGRAMME' as const]),
    ...(day > reportDeadline(year - 1) && owes && !organisation.reportYears.includes(year - 1) ? ['REPORT' as const] : []),
    ...(organisation.lastActiveOn < yearsAfter(day, -1) ? ['ACTIVITY' as const] : []),
  ];
}

/** Last day for the report on a year (rule 14). */
export function reportDeadline(year: number): string {
  return `${year + 1}-01-31`;
}

/** Days between which an organisation without activity is proposed as dormant. */
export function dormancyNotice(lastActiveOn: string): { from: string; due: string } {
  const from = daysAfter(yearsAfter(lastActiveOn, 1), 1);
  return { from, due: daysAfter(from, answerDays) };
}
