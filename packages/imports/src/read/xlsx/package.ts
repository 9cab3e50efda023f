import { StringDecoder } from 'node:string_decoder';
import { createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { bounds } from '../bounds.ts';
import { FileRefused, refusals } from '../refused.ts';

const megabyte = 1_000_000;
/** Largest part that is taken whole: the list of sheets, the styles. */
const largestWhole = 20 * megabyte;
/** Bytes unpacked at a time; each piece costs a turn of the event loop. */
const pieceSize = 256 * 1_024;
const stored = 0;
const deflated = 8;

/** The parts of a workbook, unpacked as they are read and bounded while they are, since a zip may claim anything of itself. */
export class WorkbookPackage {
  readonly #bytes: Buffer;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(bytes: Buffer, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Opens the bytes of a zip. Throws FileRefused for one that is damaged, or no workbook without macros. */
  static async open(bytes: Buffer): Promise<WorkbookPackage> {
    const entries = new Map<string, Entry>();
    const zip = await refusingDamage(async () => {
      const opened = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      for await (const entry of opened.eachEntry()) entries.set(normal(entry.fileName), entry);
      return opened;
    });
    const names = [...entries.keys()];
    if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/'))) throw new FileRefused(refusals.macros);
    if (!names.includes('xl/workbook.xml')) throw new FileRefused(refusals.otherWorkbook);
    return new WorkbookPackage(bytes, zip, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(normal(name));
  }

  /** The text of a part in pieces. */
  async *pieces(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(normal(name));
    if (!entry) throw new FileRefused(refusals.damaged);
    if (entry.uncompressedSize > bounds.unpacked) throw tooLarge();
    const decoder = new StringDecoder('utf8');
    let size = 0;
    try {
      for await (const chunk of await this.#unpacked(entry)) {
        size += chunk.length;
        if (size > bounds.unpacked) throw tooLarge();
        yield decoder.write(chunk);
      }
      yield decoder.end();
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused(refusals.damaged);
    }
  }

  /** The part's bytes in pieces. Not yauzl's own stream: its small pieces took half as long again. */
  async #unpacked(entry: Entry): Promise<AsyncIterable<Buffer> | Iterable<Buffer>> {
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (entry.isEncrypted() || (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)) throw new FileRefused(refusals.damaged);
    if (entry.compressionMethod === stored) return pieces(packed);
    const inflate = createInflateRaw({ chunkSize: pieceSize });
    inflate.end(packed);
    return inflate;
  }

  /** The whole text of a small part; empty when there is none. */
  async text(name: string): Promise<string> {
    if (!this.has(name)) return '';
    let whole = '';
    for await (const piece of this.pieces(name)) {
      whole += piece;
      if (whole.length > largestWhole) throw tooLarge();
    }
    return whole;
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** Names of parts are compared without case; some programs write them with backslashes or from the root. */
function normal(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function tooLarge(): FileRefused {
  return new FileRefused(refusals.tooLarge, { max: bounds.unpacked / megabyte });
}

async function refusingDamage<Result>(open: () => Promise<Result>): Promise<Result> {
  try {
    return await open();
  } catch {
    throw new FileRefused(refusals.damaged);
  }
}
