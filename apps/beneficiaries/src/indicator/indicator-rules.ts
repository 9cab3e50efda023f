import type { Code } from '@pilar/domain/vocabulary';

/** What each indicator is counted in. */
const units: Readonly<Record<Code<'AREA_INDICATOR'>, Code<'INDICATOR_UNIT'>>> = {
  POOR_PERCENT: 'PERCENT', POOR_PERSONS: 'PERSONS', EXTREME_POOR_PERCENT: 'PERCENT', EXTREME_POOR_PERSONS: 'PERSONS', DESIL_1_PERSONS: 'PERSONS',
  PRE_PROSPEROUS_FAMILIES: 'FAMILIES', UNEMPLOYMENT_PERCENT: 'PERCENT', UNEMPLOYED_PERSONS: 'PERSONS',
};

const most = 1_000_000_000;

export function unitOf(indicator: Code<'AREA_INDICATOR'>): Code<'INDICATOR_UNIT'> {
  return units[indicator];
}

/** Whether the text is a year, or a month of one: "2024", "2024-03". */
export function isPeriod(text: string): boolean {
  return /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(text);
}

/** Why a value is none of its indicator: a share beyond a hundred, a part of a person, a number below nothing; null where it may be. */
export function valueProblem(indicator: Code<'AREA_INDICATOR'>, value: number): 'percentRange' | 'wholeNumber' | null {
  if (unitOf(indicator) === 'PERCENT') return value >= 0 && value <= 100 ? null : 'percentRange';
  return Number.isInteger(value) && value >= 0 && value <= most ? null : 'wholeNumber';
}
