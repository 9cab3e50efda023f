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
