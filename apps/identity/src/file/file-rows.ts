import type { FilePurpose } from '@pilar/domain/files';
import type { RefusalName, RefusalValues } from '@pilar/files/judge/refusals';
import type { Written } from '@pilar/files/sealed-files';
import type { Queryable, WorkerDatabase } from '../db.ts';

/** A file as the routes need it, whoever asks. */
export type FileRow = {
  id: string;
  name: string;
  purpose: FilePurpose;
  declaredSize: number;
  mediaType: string | null;
  size: number | null;
  state: 'UPLOADING' | 'READY' | 'REFUSED';
  refusal: string | null;
  refusalValues: unknown;
};

const unusedDays = 7;
const refusedDays = 1;

/**
 * The file of a ticket; undefined when it is gone, has expired, or the ticket's holder may not sign in any more. A ticket
 * may have been given for a file that belongs to another account, with whose record its holder sees it.
 */
export async function findFile(database: WorkerDatabase, id: string, account: string): Promise<FileRow | undefined> {
  const { rows } = await database.query<FileRow>(
    `SELECT id, name, purpose, declared_size::float8 AS "declaredSize", media_type AS "mediaType", size::float8 AS size, state, refusal,
       refusal_values AS "refusalValues"
     FROM file WHERE id = $1 AND (expires_at IS NULL OR expires_at > now())
       AND (EXISTS (SELECT FROM account AS a WHERE a.id::text = $2 AND a.disabled_at IS NULL)
         OR EXISTS (SELECT FROM machine_client AS m WHERE m.client_id = $2 AND m.disabled_at IS NULL))`, [id, account]);
  return rows[0];
}

/** The file is whole, good and kept. */
export async function markReady(database: WorkerDatabase, id: string, mediaType: string, { size, mark }: Written): Promise<void> {
  await database.query(
    `UPDATE file SET state = 'READY', media_type = $2, size = $3, mark = $4, finished_at = now(), version = version + 1,
       -- A logo is kept: the letterhead that names it stands in another schema.
       expires_at = CASE WHEN purpose <> 'LOGO' THEN now() + make_interval(days => $5) END WHERE id = $1 AND state = 'UPLOADING'`, [id, mediaType, size, mark, unusedDays]);
}

/** The file came whole and is not taken. Its row stays for a day, to tell why. */
export async function markRefused(database: WorkerDatabase, id: string, refusal: RefusalName, values: RefusalValues): Promise<void> {
  await database.query(
    `UPDATE file SET state = 'REFUSED', refusal = $2, refusal_values = $3, finished_at = now(), version = version + 1,
       expires_at = now() + make_interval(days => $4) WHERE id = $1 AND state = 'UPLOADING'`, [id, refusal, JSON.stringify(values), refusedDays]);
}

/** Ids of files whose time is over, some at a time. */
export async function expiredFiles(database: WorkerDatabase, most: number): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM file WHERE expires_at < now() ORDER BY expires_at LIMIT $1', [most]);
  return rows.map(({ id }) => id);
}

/** A file that something refers to stays, although nobody said so in time. */
export async function keepReferred(database: WorkerDatabase, id: string): Promise<void> {
  await database.query('UPDATE file SET expires_at = NULL WHERE id = $1', [id]);
}

/** Forgets a file. Fails while a record refers to it. */
export async function deleteFile(database: Queryable, id: string): Promise<void> {
  await database.query('DELETE FROM file WHERE id = $1', [id]);
}
