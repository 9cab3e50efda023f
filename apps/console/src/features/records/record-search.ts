import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ bagian: lenient(z.enum(['riwayat'])) });
const watchedSchema = z.object({ bagian: lenient(z.enum(['riwayat', 'akses'])) });

/** Which part of a record is shown; the summary when none is named. */
export type RecordSearch = z.output<typeof schema>;
/** The same of a record whose readings are written down. */
export type WatchedSearch = z.output<typeof watchedSchema>;

/** Reads a record's address. */
export function recordSearch(search: Record<string, unknown>): RecordSearch {
  return z.parse(schema, search);
}

/** Reads the address of a record whose readings are written down. */
export function watchedSearch(search: Record<string, unknown>): WatchedSearch {
  return z.parse(watchedSchema, search);
}
