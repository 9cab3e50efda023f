import { describe, expect, test } from 'vitest';
import type { Text } from '../../i18n/messages.ts';
import { durationWords, figureWords, percentOf } from './job-words.ts';

const t: Text = (id, values) => `${id}${values ? ` ${Object.values(values).join(' ')}` : ''}`;

describe('a job in words', () => {
  test('says how far it is, never more than all, and nothing while that is not known', () => {
    expect([{ done: 0, total: 3 }, { done: 2, total: 3 }, { done: 4, total: 3 }, { done: 4, total: null }, { done: 0, total: 0 }].map(percentOf)).toEqual([0, 66, 100, null, null]);
  });

  test('says how long it took', () => {
    const after = (seconds: number) => durationWords('2026-01-05T08:00:00Z', new Date(Date.UTC(2026, 0, 5, 8, 0, seconds)).toISOString(), t);
    expect([0, 59, 60, 3_599, 7_500].map(after)).toEqual(['jobs.seconds 0', 'jobs.seconds 59', 'jobs.minutes 1', 'jobs.hours 1 0', 'jobs.hours 2 5']);
  });

  test('names figures that are not zero, and leaves out what it has no word for', () => {
    expect(figureWords([{ key: 'created', value: 198 }, { key: 'refused', value: 0 }, { key: 'x', value: 3 }], t)).toBe('jobs.figureCreated 198');
    expect(figureWords([{ key: 'created', value: 0 }], t)).toBe('jobs.figureCreated 0');
    expect(figureWords([], t)).toBeNull();
  });
});
