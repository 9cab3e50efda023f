import { expect, it } from 'vitest';
import { inOrder } from './coverage-order.ts';

const rows = [
  { area: { code: '36.01' }, workers: 3, vacant: 1, workersPer10000: 0.4 },
  { area: { code: '36.02' }, workers: 9, vacant: 0, workersPer10000: null },
  { area: { code: '36.03' }, workers: 3, vacant: 4, workersPer10000: 0.1 },
];
const codes = (order: Parameters<typeof inOrder>[1]) => inOrder(rows, order).map(({ area }) => area.code);

it('puts the least served first, and what is unknown last; equals by code', () => {
  expect(codes('rasio')).toEqual(['36.03', '36.01', '36.02']);
  expect(codes('petugas')).toEqual(['36.02', '36.01', '36.03']);
  expect(codes('kosong')).toEqual(['36.03', '36.01', '36.02']);
  expect(codes(undefined)).toEqual(['36.01', '36.02', '36.03']);
});
