import { expect, test } from 'vitest';
import { dormancyNotice, lacksOf, longestTerm, yearsAfter, type Standing } from './youth-rules.ts';
import { youthTasks } from './youth-tasks.ts';

const whole = { state: 'ACTIVE', stateSince: '2024-03-01', termTo: '2028-06-30', lastActiveOn: '2026-03-01', programmeYears: [2025, 2026], reportYears: [2025] };

test('a term is five years at most, and ends the day before it began (rule 13)', () => {
  expect(longestTerm('2021-07-12')).toBe('2026-07-11');
  expect(longestTerm('2024-02-29')).toBe('2029-02-27');
  expect([yearsAfter('2024-02-29', 1), yearsAfter('2024-02-29', 4), yearsAfter('2026-11-26', -1)]).toEqual(['2025-02-28', '2028-02-29', '2025-11-26']);
});

test('an active organisation lacks what rule 14 asks and it has not; another lacks nothing', () => {
  expect(lacksOf(whole, '2026-11-26')).toEqual([]);
  expect(lacksOf({ ...whole, termTo: '2026-11-25' }, '2026-11-26')).toEqual(['BOARD']);
  expect(lacksOf({ ...whole, termTo: '2026-11-26' }, '2026-11-26')).toEqual([]);
  expect(lacksOf({ ...whole, termTo: null, programmeYears: [], reportYears: [], lastActiveOn: '2025-11-25' }, '2026-11-26')).toEqual(['BOARD', 'PROGRAMME', 'REPORT', 'ACTIVITY']);
  for (const state of ['FORMED', 'DORMANT', 'DISSOLVED']) expect(lacksOf({ ...whole, state, termTo: null }, '2026-11-26')).toEqual([]);
});

test('a report is overdue from 1 February on, for a programme, or for whoever was active that year', () => {
  const unreported = { ...whole, reportYears: [] };
  expect(lacksOf(unreported, '2026-01-31')).toEqual([]);
  expect(lacksOf(unreported, '2026-02-01')).toEqual(['REPORT']);
  expect(lacksOf({ ...unreported, programmeYears: [2026] }, '2026-02-01')).toEqual(['REPORT']);
  expect(lacksOf({ ...unreported, programmeYears: [2026], stateSince: '2026-01-01' }, '2026-02-01')).toEqual([]);
});

test('tasks are told once and show by themselves', () => {
  expect(dormancyNotice('2025-11-26')).toEqual({ from: '2026-11-27', due: '2026-12-27' });
  const kinds = (of: Partial<Standing>) => youthTasks({ ...whole, ...of }, '36.02.14.2001').map(({ kind }) => kind);
  expect(kinds({})).toEqual(['YOUTH_TERM_ENDING', 'ENDING_SOON', 'YOUTH_DORMANT']);
  expect(kinds({ state: 'FORMED', termTo: null })).toEqual([]);
  expect(kinds({ state: 'DORMANT' })).toEqual([]);
});
