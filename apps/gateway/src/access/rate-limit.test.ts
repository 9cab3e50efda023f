import { expect, test } from 'vitest';
import { makeRateLimit } from './rate-limit.ts';

test('lets a burst through, then as many as the rate allows, per caller', () => {
  const clock = { at: 0 };
  const limit = makeRateLimit(10, 3, () => clock.at);
  for (let index = 0; index < 3; index += 1) limit('a');
  expect(() => limit('a')).toThrow(expect.objectContaining({ status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': '1' } }));
  limit('b');
  clock.at += 100;
  limit('a');
  expect(() => limit('a')).toThrow();
});
