import { expect, it } from 'vitest';
import { per10000, populationOf } from '../src/population.ts';
import { children } from '../src/regions.ts';

it('knows the figure of each regency and city, with its year and source', () => {
  expect(populationOf('36.02')).toEqual({ value: 1_490_000, year: 2023, source: 'Dukcapil' });
  for (const { code } of children('36')) expect(populationOf(code)?.value).toBeGreaterThan(400_000);
});

it('sums them for the province, and guesses none where a figure is missing', () => {
  expect(populationOf('36')).toEqual({ value: 12_456_030, year: 2023, source: 'Dukcapil' });
  for (const code of ['36.02.14', '36.02.14.2001', '32', 'ID']) expect(populationOf(code)).toBeNull();
});

it('tells how many there are for each 10,000 inhabitants', () => {
  expect(per10000(28, { value: 1_490_000 })).toBeCloseTo(0.1879, 4);
});
