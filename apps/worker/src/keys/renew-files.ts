import { SealBroken } from '@pilar/files/sealing';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { FileMissing } from '@pilar/files/store-errors';
import type pg from 'pg';
import { asRekeyer, type Found } from './renew-rows.ts';

type FileRow = { id: string; size: number };

const filesAtOnce = 100;

/** Seals the files anew that are not under the newest secret, one after the other. Whoever reads one meanwhile reads on. */
export async function renewFiles(client: pg.ClientBase, content: SealedFiles, signal: AbortSignal): Promise<Found> {
  const found: Found = { read: 0, renewed: 0, unreadable: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const files = await asRekeyer(client, async () => (await client.query<FileRow>(
      `SELECT id::text, size::float8 AS size FROM identity.file WHERE state = 'READY' AND id > $1 ORDER BY id LIMIT ${filesAtOnce}`, [after])).rows);
    for (const file of files) {
      signal.throwIfAborted();
      const outcome = await renewFile(client, content, file);
      found[outcome] += 1;
      if (outcome !== 'read') found.read += 1;
    }
    after = files.at(-1)?.id ?? after;
    if (files.length < filesAtOnce) return found;
  }
}

async function renewFile(client: pg.ClientBase, content: SealedFiles, { id, size }: FileRow): Promise<keyof Found> {
  try {
    const mark = await content.renew(id, size);
    if (mark === null) return 'read';
    // It may have been removed while it was written: nobody would ever sweep it then.
    if (!(await noteMark(client, id, mark))) await content.remove(id);
    return 'renewed';
  } catch (error) {
    // Removed since the list was read.
    if (error instanceof FileMissing) return 'read';
    if (error instanceof SealBroken) return 'unreadable';
    throw error;
  }
}

/** The mark by which a file that comes again is known, in its row and in those of imports of it. */
function noteMark(client: pg.ClientBase, id: string, mark: string): Promise<boolean> {
  return asRekeyer(client, async () => {
    const { rows: [was] } = await client.query<{ mark: string | null }>('SELECT mark FROM identity.file WHERE id = $1 FOR UPDATE', [id]);
    if (was?.mark) {
      await client.query('UPDATE identity.import SET mark = $1 WHERE mark = $2', [mark, was.mark]);
      await client.query('UPDATE identity.file SET mark = $1 WHERE id = $2', [mark, id]);
    }
    return was !== undefined;
  });
}
