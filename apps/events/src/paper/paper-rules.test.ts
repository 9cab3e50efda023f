import { expect, test } from 'vitest';
import { holdsPersonNumber, missingIn } from './paper-rules.ts';

test.each([
  [true, '3602140101700001'], [true, 'NIK 3602 1401 0170 0001.'], [true, '3602-1401-0170-0001'],
  [false, 'NIP 19700101 199503 2 001'], [false, '12 Juli 2021 pukul 09.00'], [false, '0812 0000 0000'], [false, '360214010170\n0001'],
])('a person\'s number %s in %j', (holds, text) => expect(holdsPersonNumber(text)).toBe(holds));

test('counts what is missing', () => {
  expect(missingIn([{ kind: 'TEXT', heading: null, text: 'Di [[tempat]] pada [[jam]].' }, { kind: 'ITEMS', heading: null, text: 'lengkap [x] [[]]' }])).toBe(2);
});
