import { deleteFile, expiredFiles } from './file-rows.ts';
import type { UploadParts } from './uploads.ts';

const atOnce = 200;
/** Milliseconds after which an upload that nobody went on with is given up; longer than a ticket holds. */
const abandonedAfter = 48 * 3_600_000;

/** Removes files whose time is over, content first so that none is left without a row, and abandoned uploads. */
export async function sweepFiles({ database, content, staging }: UploadParts): Promise<number> {
  const expired = await expiredFiles(database, atOnce);
  for (const id of expired) {
    await content.remove(id);
    await staging.remove(id);
    await deleteFile(database, id);
  }
  for (const id of await staging.untouchedFor(abandonedAfter)) await staging.remove(id);
  await content.sweep();
  return expired.length;
}
