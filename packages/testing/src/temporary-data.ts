import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder, takeLock } from '@pilar/stack/lock';
import { clearLeftovers } from '@pilar/stack/postmaster';

const prefix = 'pilar-test-';

/** A data folder that goes when the test run goes. */
export type TemporaryData = { dataDir: string; remove(): void };

/** Makes one, locked by this process, so that a later run can tell whether anyone still needs it. */
export function temporaryData(): TemporaryData {
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  const lock = takeLock(dataDir, '');
  return {
    dataDir,
    remove() {
      lock.release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends and removes what runs that were killed left behind. */
export async function sweepTemporaryData(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    // Without a lock it is being made, or removed, this very moment.
    if (!name.startsWith(prefix) || !existsSync(join(dataDir, 'run.lock')) || lockHolder(dataDir)) continue;
    await clearLeftovers(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
  }
}
