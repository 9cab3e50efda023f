import { PassThrough, type Readable, type Writable } from 'node:stream';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { RandomAccess } from './random-access.ts';
import type { SealedFiles, Written } from './sealed-files.ts';
import { FileMissing } from './store-errors.ts';

/** A file that is there to be read. */
export type KnownFile = { id: string; name: string; mediaType: string; size: number; account: string; areaCode: string };

/** A file that background work makes. */
export type NewFile = {
  /** As it is offered for saving, with its ending. */
  name: string;
  mediaType: string;
  /** Whether it holds data of persons. */
  personal: boolean;
  /** When it is removed; null keeps it as long as something refers to it. */
  expiresAt: Date | null;
  /** Account or client that may open it, and the area of the grant it was made under. */
  owner: { account: string; area: string };
};

/** A file being written. */
export type FileWriter = {
  id: string;
  stream: Writable;
  /** Ends the stream, waits until all is kept and lets the file be opened. Throws StoreFull when there is no room. */
  finish(): Promise<Written & { id: string }>;
  /** Gives it up; nothing of it stays. */
  abandon(): Promise<void>;
};

/** Files as background work uses them. Whether the viewer may use a file is for the mutation to judge that names it. */
export interface Files {
  /** Throws FileMissing unless it has been received whole and found good. */
  describe(id: string): Promise<KnownFile>;
  open(id: string): Promise<Readable>;
  /** For reading from any place, as ZIP archives (XLSX) need. */
  source(id: string): Promise<RandomAccess>;
  create(file: NewFile): Promise<FileWriter>;
}

/** Hours until a file that was never finished is swept. */
const unfinishedHours = 24;

/** Files over connections that carry the worker's scope. */
export function filesOf(db: Pick<pg.Pool, 'query'>, content: SealedFiles): Files {
  async function describe(id: string): Promise<KnownFile> {
    const { rows } = await db.query<KnownFile>(
      `SELECT id, name, media_type AS "mediaType", size::float8 AS size, account, area_code AS "areaCode"
       FROM identity.file WHERE id = $1 AND state = 'READY'`, [id]);
    if (!rows[0]) throw new FileMissing(`There is no file ${id}`);
    return rows[0];
  }

  async function finish(id: string, expiresAt: Date | null, written: Written): Promise<void> {
    await db.query(
      `UPDATE identity.file SET state = 'READY', size = $2, mark = $3, expires_at = $4, finished_at = now(), version = version + 1
       WHERE id = $1`, [id, written.size, written.mark, expiresAt]);
  }

  return {
    describe,
    open: async (id) => content.read(id, (await describe(id)).size),
    source: async (id) => content.source(id, (await describe(id)).size),

    async create({ name, mediaType, personal, expiresAt, owner }) {
      const id = v7();
      // The row comes first: content without a row would never be swept.
      await db.query(
        `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, state, personal, expires_at)
         VALUES ($1, $2, $3, $4, 'RESULT', 0, $5, 'UPLOADING', $6, now() + make_interval(hours => $7))`,
        [id, owner.account, owner.area, name, mediaType, personal, unfinishedHours]);
      const stream = new PassThrough();
      const writing = content.write(id, stream);
      // Told by `finish`; until then a failure only ends the stream.
      writing.catch((error: Error) => stream.destroy(error));
      stream.on('error', () => undefined);
      return {
        id,
        stream,
        async finish() {
          stream.end();
          const written = await writing;
          await finish(id, expiresAt, written);
          return { id, ...written };
        },
        async abandon() {
          stream.destroy(new Error('The file was given up'));
          await writing.catch(() => undefined);
          await content.remove(id);
          await db.query('DELETE FROM identity.file WHERE id = $1', [id]);
        },
      };
    },
  };
}
