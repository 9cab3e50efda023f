import * as z from 'zod/mini';
import { PartnerKind, PartnerOrganisationOrder, PartnerState, type PartnerOrganisationFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  jenis: choices(PartnerKind),
  status: choices(PartnerState),
  /** Only those whose decree or agreement is over or ends within 90 days. */
  berakhir: lenient(yes),
  lumbung: lenient(yes),
  urut: lenient(z.enum(PartnerOrganisationOrder)),
  setelah: lenient(z.string()),
});

/** What the list of partners is narrowed to; words searched for never stand here. */
export type PartnerSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function partnerSearch(search: Record<string, unknown>): PartnerSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function partnerFilter({ jenis, status, berakhir, lumbung }: PartnerSearch, text: string | undefined): PartnerOrganisationFilter {
  return { text, kind: jenis, state: status, paperEnding: berakhir && true, lumbung: lumbung && true };
}
