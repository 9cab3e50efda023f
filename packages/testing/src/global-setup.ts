import type { TestProject } from 'vitest/node';
import { startRunCluster } from './run-cluster.ts';

type Shared = { started: ReturnType<typeof startRunCluster>; users: number };

/** Every package of a run loads this file anew, so what they share hangs on the process itself. */
const place: { [key: symbol]: Shared | undefined } = globalThis;
const key = Symbol.for('pilar.testing.run-cluster');

/** Starts the run's PostgreSQL for the first package that needs one, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (place[key] ??= { started: startRunCluster(), users: 0 });
  shared.users += 1;
  const { reach, stop } = await shared.started;
  project.provide('runCluster', reach);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    place[key] = undefined;
    await stop();
  };
}
