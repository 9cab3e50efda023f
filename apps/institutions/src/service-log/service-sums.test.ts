import { describe, expect, it } from 'vitest';
import { hideFew, sumOf, toldBelow, type Figures } from './service-sums.ts';

const row = (male: number, female: number): Figures => ({ persons: male + female, male, female, settled: 0, referred: 0 });
const told = (rows: Figures[]) => hideFew(rows).map(({ persons, male, female }) => [persons, male, female]);

describe('hideFew', () => {
  it('hides few persons with the smallest of the others, and both sexes where one is few', () => {
    expect(told([row(20, 30), row(2, 1), row(0, 0), row(8, 9)])).toEqual([[50, 20, 30], [null, null, null], [0, 0, 0], [null, null, null]]);
    expect(told([row(20, 30), row(20, 3), row(8, 9)])).toEqual([[50, 20, 30], [23, null, null], [17, null, null]]);
    expect(told([row(2, 2)])).toEqual([[null, null, null]]);
    expect(told([row(20, 30), row(0, 9)])).toEqual([[50, 20, 30], [9, 0, 9]]);
  });

  it('lets nobody compute a small number from the sum', () => {
    const numbers = [0, 1, 4, 5, 9];
    const all = numbers.flatMap((male) => numbers.map((female) => row(male, female)));
    const tables = all.flatMap((first) => all.flatMap((second) => all.map((third) => [first, second, third])));
    for (const given of tables) {
      const answer = hideFew(given);
      for (const key of ['persons', 'male', 'female'] as const) {
        const hidden = given.filter((_row, at) => answer[at]?.[key] === null && (given[at]?.persons ?? 0) > 0);
        if (answer.some((one) => one[key] !== null && one[key] > 0 && one[key] < 5)) expect.fail(`told: ${JSON.stringify(given)}`);
        // The sum without what is told is that of those hidden: of one alone only where its sum is not to be told either.
        if (hidden.length === 1 && given.filter(({ persons }) => persons > 0).length > 1) expect.fail(`one hidden: ${JSON.stringify(given)}`);
      }
    }
  });
});

describe('toldBelow', () => {
  const childrenOf = (code: string) => ({ '36': ['36.02', '36.04'], '36.04': ['36.04.01', '36.04.02'] })[code] ?? [];
  const at = (area: string, villages: [string, Figures][]) => toldBelow(new Map(villages), '36', area, childrenOf(area), childrenOf).map(({ persons }) => persons);

  it('tells no parts of a region that was hidden to cover another', () => {
    const few: [string, Figures][] = [['36.02.01.2001', row(1, 1)], ['36.04.01.2001', row(10, 10)], ['36.04.02.2001', row(10, 10)]];
    expect(at('36', few)).toEqual([null, null]);
    expect(at('36.04', few)).toEqual([null, null]);
    const many: [string, Figures][] = [['36.02.01.2001', row(10, 10)], ...few.slice(1)];
    expect(at('36', many)).toEqual([20, 40]);
    expect(at('36.04', many)).toEqual([20, 20]);
    expect(sumOf(many.map(([, figures]) => figures)).persons).toBe(60);
  });
});
