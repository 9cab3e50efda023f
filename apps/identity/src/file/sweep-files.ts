import { deleteFile, expiredFiles, keepReferred } from './file-rows.ts';
import type { UploadParts } from './uploads.ts';

const atOnce = 200;
/** PostgreSQL's code for a row that another one refers to. */
const stillReferred = '23503';
/** Milliseconds after which an upload that nobody went on with is given up; longer than a ticket holds. */
const abandonedAfter = 48 * 3_600_000;

/**
 * Removes files whose time is over, and abandoned uploads. Row and content go together: the row's end is made certain only
 * once the content is gone, and content that some record still refers to is not touched; such a file stays.
 */
export async function sweepFiles({ database, content, staging }: UploadParts): Promise<number> {
  const expired = await expiredFiles(database, atOnce);
  for (const id of expired) {
    await database.transaction(async (connection) => {
      await deleteFile(connection, id);
      await content.remove(id);
    }).catch(async (error: unknown) => {
      if ((error as { code?: unknown }).code !== stillReferred) throw error;
      await keepReferred(database, id);
    });
    await staging.remove(id);
  }
  for (const id of await staging.untouchedFor(abandonedAfter)) await staging.remove(id);
  await content.sweep();
  return expired.length;
}
