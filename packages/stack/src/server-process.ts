import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StackFailure } from './failure.ts';
import { root, type ServerName } from './workspace.ts';

/** One server: where it listens, what it is told, and where its output goes. */
export type ServerSpec = {
  name: ServerName;
  port: number;
  env: NodeJS.ProcessEnv;
  logFolder: string;
  /** Restarts by itself when one of its files changes. */
  watch: boolean;
  /** Told of every line of output, which then goes to no file. */
  onLine?: ((name: ServerName, line: string) => void) | undefined;
};

const largestLog = 20 * 1024 * 1024;
const stopMilliseconds = 7_000;

/**
 * Enough room for the work of one server, and no more: six of them share a small machine, and Node otherwise lets
 * a heap grow to a share of all memory before it tidies up. With 8 MB for the young, what a request makes grew old before it
 * ended, and all of the heap was tidied every 4 s, 20 to 35 ms at a time; with 16 MB half as often. A heap may double before it is tidied whole:
 * marking it takes the second processor for 100 ms and more, and answers wait. Whoever rests gives the memory back.
 */
const nodeFlags = ['--max-old-space-size=512', '--max-semi-space-size=16', '--heap-growing-percent=100'];

/** Starts a server's process; its output goes straight to a file, so that it needs nobody to read it. */
export function spawnServer(spec: ServerSpec): ChildProcess {
  const log = logPath(spec);
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  try {
    const tether = fileURLToPath(new URL('./tether.ts', import.meta.url));
    const main = join(root, 'apps', spec.name, 'src', 'main.ts');
    const watch = spec.watch ? ['--watch', '--watch-preserve-output'] : [];
    // In a session of its own, so that Ctrl-C in the terminal reaches Pilar alone, which stops them in order.
    const output = spec.onLine ? 'pipe' : file;
    const child = spawn(process.execPath, [...nodeFlags, ...watch, '--import', tether, main], { cwd: root, env: spec.env, detached: true, stdio: ['pipe', output, output] });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => spec.onLine?.(spec.name, line));
    }
    child.on('error', () => child.emit('exit', 1, null));
    // Writing to a server that has just ended is no reason to end as well.
    child.stdin?.on('error', () => undefined);
    return child;
  } finally {
    closeSync(file);
  }
}

/** True once the process is over. */
export function isOver(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Waits until a server says it is ready; fails as soon as it ends instead. */
export async function untilServerReady(spec: ServerSpec, child: () => ChildProcess, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  let state = 'no answer';
  while (Date.now() < end) {
    if (isOver(child())) throw new StackFailure('SERVER_FAILED', `Server ${spec.name} ended while starting: ${lastWords(spec)} (more in ${logPath(spec)})`);
    try {
      const response = await fetch(`http://127.0.0.1:${spec.port}/readyz`, { signal: AbortSignal.timeout(5_000) });
      const text = await response.text();
      if (response.ok) return;
      state = `${response.status} ${text.slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  throw new StackFailure('SERVER_FAILED', `Server ${spec.name} did not become ready within ${milliseconds / 1000} s: ${state} (more in ${logPath(spec)})`);
}

/** Ends a server: first so that it finishes what it is doing, then at once. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (isOver(child)) return;
  const over = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
  await over;
  clearTimeout(kill);
}

/** Where a server's output goes. */
export function logPath(spec: Pick<ServerSpec, 'logFolder' | 'name'>): string {
  return join(spec.logFolder, `${spec.name}.log`);
}

/** The reason a server gave before it ended, out of log lines and stack traces. */
function lastWords(spec: ServerSpec): string {
  const lines = readFileSync(logPath(spec), 'utf8').trim().split('\n').slice(-60);
  for (const line of lines.toReversed()) {
    const thrown = /^(?:\w*Error(?: \[\w+\])?: )(.*)$/.exec(line);
    if (thrown?.[1]) return thrown[1];
    const message = loggedMessage(line);
    if (message) return message;
  }
  return lines.findLast((line) => line.trim() && !/^\s+at |^}|^Node\.js/.test(line))?.trim() ?? 'it said nothing';
}

function loggedMessage(line: string): string | undefined {
  if (!line.startsWith('{"')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: unknown; msg?: unknown; err?: { message?: unknown } };
    const serious = (typeof entry.level === 'number' && entry.level >= 50) || entry.level === 'error' || entry.level === 'fatal';
    const detail = entry.err?.message ?? entry.msg;
    return serious && typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  }
}
