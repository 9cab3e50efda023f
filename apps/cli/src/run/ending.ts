import { readFileSync } from 'node:fs';
import { commandLine, isAlive, processIdentity } from '@pilar/stack/processes';

/** Tells when the person, the system or the end of `npm` wants this process to stop. */
export type Ending = {
  signal: AbortSignal;
  /** Settles when it is time to stop. */
  wanted: Promise<void>;
};

const checkEvery = 500;

/** Listens for Ctrl-C and its kin. A second Ctrl-C ends at once; servers then end by themselves. */
export function listenForEnding(): Ending {
  const controller = new AbortController();
  const wanted = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve(), { once: true }));
  const end = () => {
    // Terminal and npm both pass a Ctrl-C on, within moments: only a later one means impatience.
    if (!controller.signal.aborted) setTimeout(() => process.once('SIGINT', () => process.exit(130)), 1000).unref();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchNpm(end);
  return { signal: controller.signal, wanted };
}

/**
 * `npm start` runs us inside a shell, and neither passes on a SIGTERM, let alone a SIGKILL: when one of them is gone,
 * we stop, or the next start would find its place taken.
 */
function watchNpm(end: () => void): void {
  const watched = npmAncestors().map((pid) => ({ pid, identity: processIdentity(pid) }));
  if (watched.length === 0) return;
  setInterval(() => {
    if (watched.some(({ pid, identity }) => !isAlive(pid) || processIdentity(pid) !== identity)) end();
  }, checkEvery).unref();
}

/** The processes between us and the npm that started us, and npm itself. Empty when npm did not. */
function npmAncestors(): number[] {
  const pids: number[] = [];
  for (let pid = process.ppid; pid > 1 && pids.length < 4; pid = parentOf(pid)) {
    pids.push(pid);
    if (/^(\S*\/)?(node \S*\/)?npm(-cli\.js)?\s/.test(`${commandLine(pid)} `)) return pids;
  }
  return [];
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
