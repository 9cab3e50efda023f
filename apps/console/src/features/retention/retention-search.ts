import * as z from 'zod/mini';
import { ErasureGround, ErasureState, type ErasureFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({ status: choices(ErasureState), dasar: choices(ErasureGround), usul: lenient(z.guid()), setelah: lenient(z.string()) });

/** What the list of erasures is narrowed to, and whose erasure is being proposed. */
export type RetentionSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function retentionSearch(search: Record<string, unknown>): RetentionSearch {
  return z.parse(schema, search);
}

/** Erasures that are shown unless others are chosen: those that somebody has to look at. */
export const waiting = ['PROPOSED', 'HELD', 'APPROVED'] as const satisfies ErasureState[];

/** The filter as the graph takes it. */
export function erasureFilter({ status, dasar }: RetentionSearch): ErasureFilter {
  return { state: status ?? [...waiting], ground: dasar };
}
