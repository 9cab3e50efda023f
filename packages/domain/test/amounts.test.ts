import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, formatRupiah } from '../src/amounts.ts';

test.each([
  [1234.56, 2, '1.234,56'], [0, 2, '0,00'], [-0.001, 2, '0,00'], [-1234.5, 1, '-1.234,5'], [999, 0, '999'], [1_000_000, 0, '1.000.000'], [5.514, 2, '5,51'],
])('%d with %i decimals is %s', (value, decimals, text) => {
  expect(formatDecimal(value, decimals)).toBe(text);
});

test.each([['1250000', 'Rp1.250.000'], ['0', 'Rp0'], ['007', 'Rp7'], ['-715288', '-Rp715.288'], ['-0', 'Rp0'], ['123456789012345678901', 'Rp123.456.789.012.345.678.901']])('%s is %s', (digits, text) => {
  expect(formatRupiah(digits)).toBe(text);
});

test('an amount loses no digit, however long', () => {
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 30n), (amount) => formatRupiah(String(amount)).replace(/\D/g, '') === String(amount)));
});

test.each(['', '1.5', 'Rp5', '1e3'])('"%s" is no amount', (text) => {
  expect(() => formatRupiah(text)).toThrow(RangeError);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number', (value) => {
  expect(() => formatDecimal(value)).toThrow(RangeError);
});
