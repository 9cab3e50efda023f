import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

/** A `pilar` under test: its process and what it has said so far. */
export type Pilar = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Runs a command as a person would, with these settings and none of the test's own. `given` is what it reads. */
export function pilar(args: string[], settings: Record<string, string>, given?: string): Pilar {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CHROME_BIN: process.env['CHROME_BIN'], LOG_LEVEL: 'warn', ...settings },
    stdio: [given === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(given);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve); });
  return { child, output: () => said, ended };
}

/** Runs a command to its end. */
export async function run(args: string[], settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const command = pilar(args, settings);
  const code = await command.ended;
  return { code, output: command.output().trim() };
}

/** Waits until a start has said that everything answers. */
export async function untilStarted(started: Pilar): Promise<void> {
  // One that hangs fails by what it has said, not by the clock alone.
  await vi.waitUntil(() => started.child.exitCode !== null || started.output().includes('Ctrl-C'), { timeout: 60_000, interval: 50 }).catch(() => undefined);
  expect(started.output()).toContain('Ctrl-C');
}
