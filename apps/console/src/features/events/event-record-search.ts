import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ bagian: lenient(z.enum(['peserta', 'notulen', 'pertanyaan', 'foto', 'publikasi', 'riwayat'])) });

/** Which part of an event is shown; the summary when none is named. */
export type EventRecordSearch = z.output<typeof schema>;

/** Reads the record's address. */
export function eventRecordSearch(search: Record<string, unknown>): EventRecordSearch {
  return z.parse(schema, search);
}
