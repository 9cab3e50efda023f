import { expect, test } from 'vitest';
import { conditionsOf, cutSought, longestSought, type ListDefinition } from '../src/lists.ts';

test('a text is looked for by its first 200 letters, however long it is: no pattern of a megabyte reaches the database', () => {
  const sought: unknown[] = [];
  const list: ListDefinition<{ text?: string; state?: string }, never> = {
    name: 'contoh', table: 'contoh', model: 'contoh', orders: {}, defaultOrder: undefined as never,
    where: (filter) => { sought.push(filter); return []; },
  };
  conditionsOf(list, { filter: { text: `  Contoh ${'a'.repeat(1_000_000)}`, state: 'ACTIVE' } });
  conditionsOf(list, { filter: { text: 'Contoh', state: 'ACTIVE' } });
  expect(sought).toEqual([{ text: `Contoh ${'a'.repeat(longestSought - 7)}`, state: 'ACTIVE' }, { text: 'Contoh', state: 'ACTIVE' }]);
  expect(cutSought(`${'a'.repeat(longestSought - 1)} ${'b'.repeat(10)}`)).toBe('a'.repeat(longestSought - 1));
});
