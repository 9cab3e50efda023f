import { expect, test } from 'vitest';
import { kept } from './list-visit.ts';

test('a number of a person that is searched for stands in no history, however it is written', () => {
  expect([kept('3602140507880000'), kept('Siti 3602 1405 0788 0000'), kept('36.02.14.050788.0000')]).toEqual(['3602**********00', 'Siti 3602**********00', '3602**********00']);
  expect([kept('Siti'), kept('460/12/2021'), kept('')]).toEqual(['Siti', '460/12/2021', undefined]);
});
