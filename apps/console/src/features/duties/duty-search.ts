import * as z from 'zod/mini';
import { PillarType } from '../../__generated__/graphql.ts';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ jenis: lenient(z.enum(PillarType)), setelah: lenient(z.string()) });

/** Whose duties are shown; those of the TKSK when nothing is said. */
export type DutySearch = z.output<typeof schema>;

/** Reads the address of the duties. */
export function dutySearch(search: Record<string, unknown>): DutySearch {
  return z.parse(schema, search);
}
