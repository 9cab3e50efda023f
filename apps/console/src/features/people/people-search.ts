import * as z from 'zod/mini';
import { PersonOrder, PillarOrder, PillarState, PillarType } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['pilar'])),
  jenis: choices(PillarType),
  status: choices(PillarState),
  urut: lenient(z.enum({ ...PersonOrder, ...PillarOrder })),
  setelah: lenient(z.string()),
});

/** Which list of people is shown and what it is narrowed to; words searched for never stand here. */
export type PeopleSearch = z.output<typeof schema>;

/** Reads the address of the lists of people. */
export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return z.parse(schema, search);
}
