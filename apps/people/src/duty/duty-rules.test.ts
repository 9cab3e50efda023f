import { describe, expect, it } from 'vitest';
import { acknowledgedBy, beginsTooEarly, cleanItems, itemCountFits, itemProblems, nextNumber } from './duty-rules.ts';

describe('a version of duties', () => {
  it('names what is wrong with each item', () => {
    expect(itemProblems(cleanItems([' Mendata ', '', 'mendata', 'x'.repeat(501)]))).toEqual([
      { index: 1, problem: 'dutyItemBlank' }, { index: 2, problem: 'dutyItemTwice' }, { index: 3, problem: 'dutyItemLong' },
    ]);
    expect(itemProblems(['Mendata', 'Mendampingi'])).toEqual([]);
  });

  it('has 1 to 50 items', () => {
    expect([0, 1, 50, 51].map((count) => itemCountFits(Array.from({ length: count }, (_, index) => String(index))))).toEqual([false, true, true, false]);
  });

  it('follows the one before, from its first day on', () => {
    expect([nextNumber(null), nextNumber({ number: 3 })]).toEqual([1, 4]);
    expect([beginsTooEarly('2020-01-01', null), beginsTooEarly('2020-01-01', { validFrom: '2020-01-01' }), beginsTooEarly('2019-12-31', { validFrom: '2020-01-01' })]).toEqual([false, false, true]);
  });
});

it('is acknowledged by the TKSK of the district themselves, and by officers on behalf', () => {
  expect(acknowledgedBy('TKSK', '36.04.34', { type: 'TKSK', area: '36.04.34' })).toBe('WORKER');
  expect(acknowledgedBy('TKSK', '36.04.34', { type: 'PSM', area: '36.04.34.2001' })).toBeNull();
  expect(acknowledgedBy('TKSK', '36.04.34', { type: 'TKSK', area: '36.04.35' })).toBeNull();
  expect(acknowledgedBy('REG_OFFICER', '36.04', { type: 'PSM', area: '36.04.34.2001' })).toBe('OFFICER');
});
