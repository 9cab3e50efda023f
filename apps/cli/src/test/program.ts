import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { environment } from '../env.ts';

/** How a program ended, and all it said. */
export type Ended = { code: number | null; stdout: string; output: string };

/** Runs one of our tools from the root, on the Node that we have, until its end or the time is up. */
export function runTool(args: string[], options: { cwd?: string; input?: string; minutes?: number; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  return runProgram(process.execPath, args, options);
}

/** Runs any program. */
export function runProgram(command: string, args: string[], { cwd = root, input, minutes = 10, env }: { cwd?: string; input?: string; minutes?: number; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const PATH = [join(root, 'node_modules/.bin'), environment['PATH']].join(delimiter);
    const child = spawn(command, args, { cwd, env: { ...environment, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', PATH, ...env }, timeout: minutes * 60_000, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; output += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, output }));
    child.stdin.on('error', () => undefined).end(input);
  });
}
