import * as z from 'zod/mini';
import { InstitutionKind, OfficeKind, OfficeOrder, type InstitutionFilter, type OfficeFilter } from '../../__generated__/graphql.ts';
import { choices, isCode, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['lks'])),
  jenis: choices({ ...OfficeKind, ...InstitutionKind }),
  urut: lenient(z.enum(OfficeOrder)),
  impor: lenient(z.guid()),
  setelah: lenient(z.string()),
  ...mapSearch,
});

/** Which list of bodies is shown and what it is narrowed to. Both lists can be ordered alike. */
export type OfficeSearch = z.output<typeof schema>;

/** Reads the address of the lists of bodies. */
export function officeSearch(search: Record<string, unknown>): OfficeSearch {
  return z.parse(schema, search);
}

/** The filter of the list of offices as the graph takes it; kinds of the other list are passed over. */
export function officeFilter({ jenis, impor }: OfficeSearch, text: string | undefined): OfficeFilter {
  return { text, kind: jenis?.filter((code) => isCode(OfficeKind, code)), import: impor };
}

/** The filter of the list of institutions as the graph takes it. */
export function institutionFilter({ jenis }: OfficeSearch, text: string | undefined): InstitutionFilter {
  return { text, kind: jenis?.filter((code) => isCode(InstitutionKind, code)) };
}
