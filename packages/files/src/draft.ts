import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asStoreError } from './store-errors.ts';

const ending = '.draft';
/** Milliseconds after which a draft belongs to nobody any more. */
const abandonedAfter = 24 * 3_600_000;

/** Writes the content to a draft beside its place and gives the draft's path, all of it on the disk. Leaves nothing when it fails. */
export async function writeDraft(path: string, content: Readable): Promise<string> {
  const draft = `${path}.${process.pid}.${Date.now()}${ending}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(content, createWriteStream(draft, { mode: 0o600, flush: true }));
    return draft;
  } catch (error) {
    await rm(draft, { force: true });
    throw asStoreError(error);
  }
}

/** Removes drafts in the folder that a killed process left there. */
export async function sweepDrafts(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(ending))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandonedAfter) await rm(path, { force: true });
  }
}
