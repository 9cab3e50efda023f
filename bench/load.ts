import { stolenMilliseconds } from './processes.ts';

/** One request; resolves when its answer was read and checked, rejects when it was wrong. */
export type Shot = () => Promise<void>;

/** Latencies in milliseconds, and how many shots failed. */
export type Latencies = { p50: number; p95: number; p99: number; shots: number; failed: number };

/** The value below which the given share (0–1) of the sorted values lies; 0 for none. */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Sums latencies up. */
export function summarise(latencies: number[], failed: number): Latencies {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), shots: sorted.length + failed, failed };
}

/**
 * Arrivals at a fixed rate, whether or not earlier ones have been answered, as people and systems arrive. A latency
 * counts from the moment the shot was due, so that a server that stalls cannot hide it.
 */
export async function openLoop(shot: Shot, perSecond: number, seconds: number): Promise<Latencies> {
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    const due = started + (index * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait); });
    under.push(shot().then(() => { latencies.push(performance.now() - due); }, () => { failed++; }));
  }
  await Promise.all(under);
  return summarise(latencies, failed);
}

/** Of three windows: the latencies of the one whose p95 is the middle, all shots, each window's p95, and CPU withheld meanwhile (ms a second). */
export type Steady = Latencies & { p95s: number[]; withheld: number };

/**
 * An open loop in three windows, of which the middle one counts. Where the machine is a guest, its host takes its processors away
 * for up to 100 ms at a time, which five or ten requests then wait for, whoever serves them: one such moment shall not decide.
 */
export async function steadyLoop(shot: Shot, perSecond: number, seconds: number): Promise<Steady> {
  const [started, before] = [performance.now(), stolenMilliseconds()];
  const windows: Latencies[] = [];
  for (let window = 0; window < 3; window++) windows.push(await openLoop(shot, perSecond, seconds / 3));
  const withheld = ((stolenMilliseconds() - before) * 1_000) / (performance.now() - started);
  const [, middle = summarise([], 0)] = windows.toSorted((one, other) => one.p95 - other.p95);
  const sum = (of: 'shots' | 'failed') => windows.reduce((total, window) => total + window[of], 0);
  return { ...middle, shots: sum('shots'), failed: sum('failed'), p95s: windows.map(({ p95 }) => Math.round(p95)), withheld };
}

/** One after the other on each of `width` lines; gives latencies and answers per second. */
export async function closedLoop(shot: Shot, width: number, seconds: number): Promise<Latencies & { perSecond: number }> {
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(Array.from({ length: width }, async () => {
    while (performance.now() < end) {
      const from = performance.now();
      await shot().then(() => { latencies.push(performance.now() - from); }, () => { failed++; });
    }
  }));
  return { ...summarise(latencies, failed), perSecond: latencies.length / ((performance.now() - started) / 1_000) };
}
