import { expect, it } from 'vitest';
import { closedLoop, openLoop, percentile, steadyLoop, summarise } from './load.ts';

it('takes percentiles by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});

it('counts failures as shots but not as latencies', () => {
  expect(summarise([3, 1, 2], 2)).toEqual({ p50: 2, p95: 3, p99: 3, shots: 5, failed: 2 });
});

it('sends as many shots as the rate asks for, however slow the answers', async () => {
  let sent = 0;
  const slow = async () => { sent++; await new Promise((resolve) => { setTimeout(resolve, 300); }); };
  const { shots, failed } = await openLoop(slow, 100, 0.2);
  expect({ sent, shots, failed }).toEqual({ sent: 20, shots: 20, failed: 0 });
});

it('lets the middle of three windows count, and all that failed', async () => {
  let sent = 0;
  // The last window stalls, and its first answer is wrong.
  const stalling = async () => {
    const own = ++sent;
    if (own > 20) await new Promise((resolve) => { setTimeout(resolve, 400); });
    if (own === 21) throw new Error('wrong');
  };
  const { shots, failed, p95, p95s, withheld } = await steadyLoop(stalling, 100, 0.3);
  expect({ sent, shots, failed, windows: p95s.length }).toEqual({ sent: 30, shots: 30, failed: 1, windows: 3 });
  expect(Math.round(p95)).toBe(p95s.toSorted((one, other) => one - other)[1]);
  expect(withheld).toBeGreaterThanOrEqual(0);
});

it('tells of wrong answers', async () => {
  const { failed, shots } = await closedLoop(async () => { await new Promise((resolve) => { setTimeout(resolve, 5); }); throw new Error('wrong'); }, 2, 0.05);
  expect(failed).toBe(shots);
  expect(failed).toBeGreaterThan(0);
});
