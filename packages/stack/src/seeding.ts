import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { StackFailure } from './failure.ts';
import { roleUrl } from './secret.ts';
import { root } from './workspace.ts';

/** What identity's own command line is run with. */
export type IdentityAccess = { databaseUrl: string; secret: string; demo: boolean; env: NodeJS.ProcessEnv };

/** Runs a command of identity over its own administrative path; its refusals are one line each. */
export async function identityCommand(access: IdentityAccess, command: 'seed-demo' | 'bind-demo' | 'add' | 'add-client' | 'rotate-client' | 'invite' | 'list', input?: unknown): Promise<unknown> {
  const env = {
    ...access.env,
    LOG_LEVEL: 'warn',
    DATABASE_URL: roleUrl(access.databaseUrl, access.secret, 'identity'),
    PILAR_SECRET: access.secret,
    PILAR_DEMO: access.demo ? '1' : '0',
  };
  const args = input === undefined ? [] : [JSON.stringify(input)];
  const said = await runScript(join(root, 'apps/identity/src/admin.ts'), [command, ...args], env);
  return JSON.parse(said) as unknown;
}

/** Loads the demo data through the graph at this address, as demo officers; then those who work for one institution of it get theirs. */
export async function seedData(access: IdentityAccess, address: string, signal?: AbortSignal): Promise<void> {
  await runScript(join(root, 'apps/cli/src/seed/main.ts'), ['--url', address], access.env, signal);
  await identityCommand(access, 'bind-demo');
}

/** Runs one of our scripts to its end and answers what it printed. */
export function runScript(script: string, args: string[], env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complained = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { complained += text; });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(said);
      reject(new StackFailure('SERVER_FAILED', complained.trim() || said.trim() || `${script} ended with ${code}`));
    });
  });
}
