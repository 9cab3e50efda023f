import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ dengan: lenient(z.guid()) });

/** The other record of the person, once it is chosen. */
export type MergeSearch = z.output<typeof schema>;

/** Reads the address of the page that merges two records. */
export function mergeSearch(search: Record<string, unknown>): MergeSearch {
  return z.parse(schema, search);
}
