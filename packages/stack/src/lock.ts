import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './data-dir.ts';
import { errorCode, explainFileError, StackFailure } from './failure.ts';
import { isAlive, processIdentity } from './processes.ts';

/** Who runs on a data folder: the process, what tells it from a later one with the same number, and its address if it serves. */
export type LockHolder = { pid: number; identity: string; address: string };

/** Held while Pilar runs on a data folder. */
export type InstanceLock = {
  /** True when the run before ended without tidying up. */
  tookOver: boolean;
  release(): void;
};

const attempts = 5;

/** Takes the data folder for this process; refuses in one line when a living process has it. */
export function takeLock(dataDir: string, address: string): InstanceLock {
  const path = join(dataDir, 'run.lock');
  const own: LockHolder = { pid: process.pid, identity: processIdentity(process.pid), address };
  let tookOver = false;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (writeNew(path, JSON.stringify(own), dataDir)) {
      return { tookOver, release: () => releaseOwn(path, own) };
    }
    const holder = lockHolder(dataDir);
    if (holder) {
      throw new StackFailure('ALREADY_RUNNING', holder.address
        ? `Pilar already runs on ${dataDir} at ${holder.address} (process ${holder.pid}): stop it first, or name another folder in PILAR_DATA_DIR.`
        : `Another pilar command is at work on ${dataDir} (process ${holder.pid}): wait until it has ended.`);
    }
    tookOver = true;
    setAside(path, dataDir);
  }
  throw new StackFailure('ALREADY_RUNNING', `Another process keeps taking ${path}: wait a moment, then start again.`);
}

/** The living process that holds a data folder, if any. */
export function lockHolder(dataDir: string): LockHolder | undefined {
  return livingHolder(join(dataDir, 'run.lock'));
}

function livingHolder(path: string): LockHolder | undefined {
  const text = readIfThere(path);
  const holder = text === undefined ? undefined : parseHolder(text);
  if (!holder || !isAlive(holder.pid)) return undefined;
  return processIdentity(holder.pid) === holder.identity ? holder : undefined;
}

/** A lock cut short by a killed run or a full disk says nothing, and counts as nobody's. */
function parseHolder(text: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, identity, address } = value as Partial<Record<keyof LockHolder, unknown>>;
    if (typeof pid !== 'number' || typeof identity !== 'string') return undefined;
    return { pid, identity, address: typeof address === 'string' ? address : '' };
  } catch {
    return undefined;
  }
}

function writeNew(path: string, text: string, dataDir: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw explainFileError(error, dataDir);
  }
}

/** Moves a stale lock away under a name of our own, and back when another start took it over in the meantime. */
function setAside(path: string, dataDir: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (livingHolder(aside)) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw explainFileError(error, dataDir);
  }
}

function releaseOwn(path: string, own: LockHolder): void {
  const holder = parseHolder(readIfThere(path) ?? '');
  if (holder?.pid === own.pid && holder.identity === own.identity) rmSync(path, { force: true });
}
