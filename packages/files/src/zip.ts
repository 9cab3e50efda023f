import type { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { RandomAccess } from './random-access.ts';

class Reader extends RandomAccessReader {
  readonly #source: RandomAccess;

  constructor(source: RandomAccess) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#source.read(start, end);
  }
}

/** Opens a ZIP archive that lies sealed or in staging, without a copy of it. Entries are read one after the other. */
export function openZip(source: RandomAccess): Promise<ZipFile> {
  return fromRandomAccessReaderPromise(new Reader(source), source.size, { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true });
}
