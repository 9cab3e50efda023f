import { expect, test } from 'vitest';
import { RequestProblem } from '../problem.ts';
import { makeRateLimit, refuseLate } from './rate-limit.ts';

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

test('takes of a share what a request weighs, and never more than may come at once', () => {
  const clock = { at: 0 };
  const limit = makeRateLimit(10, 20, () => clock.at);
  limit('a', 15);
  expect(() => limit('a', 15)).toThrow(expect.objectContaining({ status: 429, headers: { 'retry-after': '1' } }));
  limit('a', 5);
  clock.at += 2_000;
  limit('a', 300);
  expect(() => limit('a')).toThrow();
});

test('whoever has used up a share is told late, and of anything else at once', async () => {
  const waits: number[] = [];
  const refuse = (error: Error) => refuseLate(error, async (milliseconds) => { waits.push(milliseconds); });
  await expect(refuse(new RequestProblem(401, 'UNAUTHENTICATED', 'unauthenticated'))).rejects.toThrow('UNAUTHENTICATED');
  expect(waits).toEqual([]);
  await expect(refuse(new RequestProblem(429, 'RATE_LIMITED', 'rateLimited'))).rejects.toThrow('RATE_LIMITED');
  for (let times = 1; times < 20; times += 1) await expect(refuse(new RequestProblem(429, 'RATE_LIMITED', 'rateLimited'))).rejects.toThrow('RATE_LIMITED');
  expect(waits.filter((milliseconds) => milliseconds >= 500 && milliseconds <= 1_500)).toHaveLength(20);
  expect(new Set(waits).size).toBeGreaterThan(1);
});
