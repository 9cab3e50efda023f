import * as z from 'zod/mini';
import { InstitutionKind, OfficeKind, OfficeOrder } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['lks'])),
  jenis: choices({ ...OfficeKind, ...InstitutionKind }),
  urut: lenient(z.enum(OfficeOrder)),
  setelah: lenient(z.string()),
});

/** Which list of bodies is shown and what it is narrowed to. Both lists can be ordered alike. */
export type OfficeSearch = z.output<typeof schema>;

/** Reads the address of the lists of bodies. */
export function officeSearch(search: Record<string, unknown>): OfficeSearch {
  return z.parse(schema, search);
}
