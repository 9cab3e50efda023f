import * as z from 'zod/mini';
import { OfficeKind, OfficeOrder, type OfficeFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const schema = z.object({
  jenis: choices(OfficeKind),
  urut: lenient(z.enum(OfficeOrder)),
  impor: lenient(z.guid()),
  setelah: lenient(z.string()),
  ...mapSearch,
});

/** What the list of offices is narrowed to. */
export type OfficeSearch = z.output<typeof schema>;

/** Reads the address of the list of offices. */
export function officeSearch(search: Record<string, unknown>): OfficeSearch {
  return z.parse(schema, search);
}

/** The filter of the list as the graph takes it. */
export function officeFilter({ jenis, impor }: OfficeSearch, text: string | undefined): OfficeFilter {
  return { text, kind: jenis, import: impor };
}
