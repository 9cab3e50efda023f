import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumberSigns, readCaseNumber } from '../src/case-number.ts';

const sign = fc.constantFrom(...caseNumberSigns);

test('a number is read however its parts are written apart, in capitals or not', () => {
  fc.assert(fc.property(fc.array(sign, { minLength: 8, maxLength: 8 }), fc.constantFrom('-', ' ', '.', ''), fc.boolean(), (signs, between, small) => {
    const [first, last] = [signs.slice(0, 4).join(''), signs.slice(4).join('')];
    const typed = ` K-${first}${between}${last} `;
    expect(readCaseNumber(small ? typed.toLowerCase() : typed)).toBe(`K-${first}-${last}`);
  }));
});

test.each(['', 'K', 'K-', 'K-7M3Q-X2P', 'K-7M3Q-X2PAA', 'K-0M3Q-X2PA', 'K-IM3Q-X2PA', 'M-7M3Q-X2PA', 'Kadat Rumah', 'K Adat Ruma', '3602014502800000'])('%j is none', (typed) => {
  expect(readCaseNumber(typed)).toBeNull();
});
