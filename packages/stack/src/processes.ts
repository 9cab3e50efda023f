import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './failure.ts';

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Waits until a process is gone; false when it outlived the time. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}

/**
 * What tells this process from a later one with the same number: the boot and the moment it started.
 * Where the system does not say (no /proc), the number alone has to do.
 */
export function processIdentity(pid: number): string {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  // The command's name stands in brackets and may hold spaces; the start time is the 20th field after it.
  const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${startedAt}`;
}

/** The command line of a process as one text, empty when it is not to be had. */
export function commandLine(pid: number): string {
  const line = readProc(`/proc/${pid}/cmdline`);
  if (line !== undefined) return line.replaceAll('\0', ' ').trim();
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** A process that ended but whose parent has not asked for its end yet; in a container nobody may ever ask. */
function isZombie(pid: number): boolean {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat !== undefined && stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
