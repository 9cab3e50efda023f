import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from './data-dir.ts';
import { StackFailure } from './failure.ts';
import { commandLine, isAlive, waitUntilGone } from './processes.ts';

const fastMilliseconds = 15_000;
const immediateMilliseconds = 5_000;

/** The PostgreSQL that runs on a folder of data, as its own postmaster.pid tells it. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The living PostgreSQL of this very folder. A number in an old postmaster.pid may long belong to some other
 * process, so its command line has to name the folder.
 */
export function runningPostmaster(pgData: string): Postmaster | undefined {
  const lines = readIfThere(join(pgData, 'postmaster.pid'))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  const command = commandLine(pid);
  if (!command.includes('postgres') || !command.includes(pgData)) return undefined;
  return { pid, port, ready: isReady(lines) };
}

/** Ends what a killed run left behind on this folder: its PostgreSQL, and a postmaster.pid that nobody stands behind. */
export async function clearLeftovers(pgData: string): Promise<void> {
  const left = runningPostmaster(pgData);
  if (left) await stopPostmaster(left.pid);
  rmSync(join(pgData, 'postmaster.pid'), { force: true });
}

/** Ends a PostgreSQL by its process id: first so that it closes its files, then at once. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, fastMilliseconds)) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, immediateMilliseconds)) return;
  throw new StackFailure('DATABASE_FAILED', `PostgreSQL (process ${pid}) does not end: end it by hand, then start again.`);
}

/** Waits until the PostgreSQL of a folder has written that it accepts connections. */
export async function untilReady(pgData: string, ended: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!ended() && Date.now() < end) {
    if (isReady(readIfThere(join(pgData, 'postmaster.pid'))?.split('\n') ?? [])) return true;
    await sleep(15);
  }
  return false;
}

/** The eighth line is the state; it is rewritten as the server comes up. */
function isReady(lines: string[]): boolean {
  return lines[7]?.trim() === 'ready';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already, which is what was wanted.
  }
}
