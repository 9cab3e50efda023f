import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull, errorCode, explainFileError, notWritable } from './failure.ts';

const smallestRoom = 32 * 1024 * 1024;

/**
 * Makes the data folder, and finds out now rather than half-way whether it can be written and has room.
 * Others may pass through it (the database runs as another user when we are root); its files are 0600 each.
 */
export function prepareDataDir(dataDir: string, room = smallestRoom): void {
  try {
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
    const disk = statfsSync(dataDir);
    if (disk.bavail * disk.bsize < room) throw diskFull(dataDir);
    const probe = join(dataDir, '.probe');
    writeFileSync(probe, String(process.pid), { mode: 0o600 });
    rmSync(probe);
  } catch (error) {
    // Node says "no such file" where it may not make a folder on a read-only disk.
    throw errorCode(error) === 'ENOENT' ? notWritable(dataDir, error) : explainFileError(error, dataDir);
  }
}

/** Reads a file of the data folder, or answers undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw explainFileError(error, path);
  }
}

/** Writes a file that only we may read, whole or not at all, so that a killed run leaves no half of it. */
export function writePrivate(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    throw explainFileError(error, path);
  }
}
