import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { environment } from '../env.ts';
import { buildConsole, generateClients } from '../prepare/code.ts';

/** Measurements that anyone can repeat. */
export const bench: Command = {
  name: 'bench',
  summary: 'Measure speed and size: bench <case> | --all [--json] [--url …].',
  passOn: async (args) => {
    await generateClients();
    await buildConsole();
    return spawnBench(args);
  },
};

function spawnBench(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const main = fileURLToPath(import.meta.resolve('@pilar/bench/main'));
    const child = spawn(process.execPath, [main, ...args], { env: environment, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
    // Ctrl-C reaches both of us; the measurement tidies up, and then we end as it did.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  });
}
