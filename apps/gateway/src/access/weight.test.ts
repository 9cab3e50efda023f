import { expect, test } from 'vitest';
import { weightOf } from './weight.ts';

test('a long body weighs as many requests as it holds, one of no told length the most', () => {
  const weight = (headers: Parameters<typeof weightOf>[0]) => weightOf(headers, 2_000_000);
  expect([weight({}), weight({ 'content-length': '0' }), weight({ 'content-length': '100000' }), weight({ 'content-length': '100001' }), weight({ 'content-length': '2000000' })]).toEqual([1, 1, 1, 2, 20]);
  expect(weight({ 'transfer-encoding': 'chunked' })).toBe(20);
  expect(weight({ 'content-length': '9000000000' })).toBe(20);
});
