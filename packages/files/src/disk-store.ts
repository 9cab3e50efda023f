import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { sweepDrafts, writeDraft } from './draft.ts';
import { FileMissing } from './store-errors.ts';
import type { FileStore, Range } from './store.ts';

/** Files in a folder of this machine, spread over subfolders by the end of their key. */
export class DiskStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, content: Readable): Promise<void> {
    const path = this.#path(key);
    await rename(await writeDraft(path, content), path);
  }

  async get(key: string, range?: Range): Promise<Readable> {
    const file = await open(this.#path(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new FileMissing(`There is no file ${key}`) : error;
    });
    return file.createReadStream(range ? { start: range.start, end: range.end - 1 } : {});
  }

  remove(key: string): Promise<void> {
    return rm(this.#path(key), { force: true });
  }

  sweep(): Promise<void> {
    return sweepDrafts(this.#folder);
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(-2), key);
  }
}
