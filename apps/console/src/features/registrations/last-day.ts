import { daysAfter } from '@pilar/domain/dates';

/** Last day of a registration granted on that day for so many years: "2026-11-26" for 5 years is "2031-11-25". As the graph reckons. */
export function lastDay(grantedOn: string, years: number): string {
  const [year = '', ...rest] = grantedOn.split('-');
  const same = `${Number(year) + years}-${rest.join('-')}`;
  // Of 29 February, the day before 1 March.
  return daysAfter(same.endsWith('-02-29') && new Date(`${same}T00:00:00Z`).getUTCMonth() !== 1 ? same.replace('-02-29', '-03-01') : same, -1);
}

type Rule = { validFrom: string };

/** The rule that holds on a day, of rules newest first; undefined before the first. */
export function ruleOn<One extends Rule>(rules: readonly One[], day: string): One | undefined {
  return rules.find(({ validFrom }) => validFrom <= day);
}
