import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfThere, writePrivate } from './data-dir.ts';
import { diskFull, StackFailure } from './failure.ts';
import type { DatabaseUser } from './postgres-program.ts';

/** Written into a folder of data as the last step of making it. Without it the folder holds nothing of worth yet. */
const completionMark = 'pilar.complete';

/** Room that a new database and its first months of demo data take. */
export const roomForNew = 200 * 1024 * 1024;

/** True when the folder of data was made to the end. */
export function isInitialised(pgData: string): boolean {
  return existsSync(join(pgData, completionMark));
}

/** Notes that the folder of data, its owner and its database are all there. */
export function markInitialised(pgData: string): void {
  writeFileSync(join(pgData, completionMark), '');
}

/** The superuser's password, made with the folder of data and kept beside it. */
export function superuserPassword(pgData: string): string {
  const path = passwordPath(pgData);
  const password = readIfThere(path)?.trim();
  if (password) return password;
  throw new StackFailure('DATABASE_FAILED', `${path} with the database's password is missing: put it back, or move ${dirname(pgData)} away to start with an empty database.`);
}

/**
 * Runs initdb on a folder that is new or was left half-way. Text sorts by bytes and is UTF-8 whatever the
 * machine's locale is (the builtin provider), so that every installation answers in the same order.
 */
export async function initialise(pgData: string, programs: string, user: DatabaseUser): Promise<void> {
  rmSync(pgData, { recursive: true, force: true });
  mkdirSync(pgData, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writePrivate(passwordPath(pgData), `${password}\n`);
  const passwordFile = `${pgData}.init`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.ids) {
    chownSync(pgData, user.ids.uid, user.ids.gid);
    chownSync(passwordFile, user.ids.uid, user.ids.gid);
  }
  chmodSync(pgData, 0o700);
  try {
    await initdb(pgData, [...user.prefix, join(programs, 'initdb')], passwordFile, user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdb(pgData: string, [command = '', ...prefix]: string[], passwordFile: string, user: DatabaseUser): Promise<void> {
  const args = [
    `--pgdata=${pgData}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args], { ...user.spawnAs, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      if (said.includes('No space left on device')) return reject(diskFull(dirname(pgData)));
      const reason = said.trim().split('\n').find((line) => line.includes('error:') || line.includes('FATAL:')) ?? said.trim();
      reject(new StackFailure('DATABASE_FAILED', `PostgreSQL could not make its folder ${pgData}: ${reason}`));
    });
  });
}

function passwordPath(pgData: string): string {
  return `${pgData}.password`;
}
