import * as z from 'zod/mini';
import { JobKind, JobState } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({ jenis: choices(JobKind), status: choices(JobState), setelah: lenient(z.string()) });

/** What the index of background work is narrowed to. */
export type JobsSearch = z.output<typeof schema>;

/** Reads the address of the index of background work. */
export function jobsSearch(search: Record<string, unknown>): JobsSearch {
  return z.parse(schema, search);
}
