import * as z from 'zod/mini';
import { ImportKind } from '../../__generated__/graphql.ts';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ jenis: lenient(z.enum(ImportKind)), setelah: lenient(z.string()) });

/** What is to be imported, and which page of the past imports is shown. */
export type ImportSearch = z.output<typeof schema>;

/** Reads the address of the list of imports. */
export function importSearch(search: Record<string, unknown>): ImportSearch {
  return z.parse(schema, search);
}
