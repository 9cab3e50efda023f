import * as z from 'zod/mini';
import { PersonOrder, PillarOrder, PillarState, PillarType, type PersonFilter, type PillarFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['pilar'])),
  jenis: choices(PillarType),
  status: choices(PillarState),
  urut: lenient(z.enum({ ...PersonOrder, ...PillarOrder })),
  impor: lenient(z.guid()),
  setelah: lenient(z.string()),
  ...mapSearch,
});

/** Which list of people is shown and what it is narrowed to; words searched for never stand here. */
export type PeopleSearch = z.output<typeof schema>;

/** Reads the address of the lists of people. */
export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return z.parse(schema, search);
}

/** The filter of the list of persons as the graph takes it; `text` are the words searched for. */
export function personFilter({ impor }: PeopleSearch, text: string | undefined): PersonFilter {
  return { text, import: impor };
}

/** The filter of the list of terms of service as the graph takes it. */
export function pillarFilter({ jenis, status, impor }: PeopleSearch, text: string | undefined): PillarFilter {
  return { text, type: jenis, state: status, import: impor };
}
