import * as z from 'zod/mini';
import { AccreditationState, type AccreditationFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const days = z.pipe(z.transform(Number), z.int().check(z.gte(0), z.lte(3_650)));
const schema = z.object({
  tampilan: lenient(z.enum(['peringkat'])),
  status: choices(AccreditationState),
  peringkat: lenient(z.string().check(z.regex(/^[A-Z0-9]{1,5}$/))),
  berakhir: lenient(days),
  setelah: lenient(z.string()),
});

/** What the list of accreditations is narrowed to; `berakhir` is a number of days. */
export type AccreditationSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function accreditationSearch(search: Record<string, unknown>): AccreditationSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function accreditationFilter({ status, peringkat, berakhir }: AccreditationSearch, text?: string): AccreditationFilter {
  return { text, state: status, grade: peringkat === undefined ? undefined : [peringkat], expiringWithin: berakhir };
}
