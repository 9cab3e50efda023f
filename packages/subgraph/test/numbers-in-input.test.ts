import { expect, test } from 'vitest';
import { InvalidInput } from '../src/errors.ts';
import { refuseNumbers } from '../src/numbers-in-input.ts';

const pathsIn = (input: object, sealed?: readonly string[]) => {
  try {
    refuseNumbers({ language: 'en' }, input, sealed);
    return [];
  } catch (error) {
    return error instanceof InvalidInput ? error.problems.map(({ path }) => path.join('.')) : [String(error)];
  }
};

test('an input holds no number of a person but where one belongs, however deep it stands and however it is written', () => {
  expect(pathsIn({ title: 'Rapat 3604 3445 0185 0001', items: [{ text: 'x' }, { text: 'KK 3604341203100001', area: '36.04.34.2001' }], link: 'https://example.org/?nik=3604344501850001' }))
    .toEqual(['title', 'items.1.text', 'link']);
  expect(pathsIn({ idempotencyKey: '3604344501850001', nik: '3604344501850001', rows: [{ cardNumber: '3604341203100001', familyCardNumber: null }] })).toEqual([]);
  expect(pathsIn({ id: '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f', on: new Date(), number: 'SK 460/7-Huk/2026', account: '3602000100000123', amount: 5n, nothing: undefined })).toEqual([]);
});

test('what is sealed may hold one', () => {
  const cells = { rows: [{ values: [{ column: 'nik', value: '3604344501850001' }] }] };
  expect([pathsIn(cells), pathsIn(cells, ['value'])]).toEqual([['rows.0.values.0.value'], []]);
});
