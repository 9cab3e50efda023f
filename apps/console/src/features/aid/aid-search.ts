import * as z from 'zod/mini';
import { AidForm, AidLevel, AidTarget, FundSource, ProgrammeOrder, ServiceField, type ProgrammeFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const year = lenient(z.pipe(z.transform(Number), z.int().check(z.gte(1945), z.lte(2100))));
const schema = z.object({
  pemilik: choices(AidLevel),
  bentuk: choices(AidForm),
  bidang: choices(ServiceField),
  dana: choices(FundSource),
  sasaran: choices(AidTarget),
  tahun: year,
  /** Without a plan item of this year. */
  tanparencana: year,
  urut: lenient(z.enum(ProgrammeOrder)),
  setelah: lenient(z.string()),
});

/** What the list of programmes is narrowed to; words searched for never stand here. */
export type AidSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function aidSearch(search: Record<string, unknown>): AidSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function aidFilter({ pemilik, bentuk, bidang, dana, sasaran, tahun, tanparencana }: AidSearch, text: string | undefined): ProgrammeFilter {
  return { text, ownerLevel: pemilik, aidForm: bentuk, serviceField: bidang, fundSource: dana, target: sasaran, year: tahun, unlinkedIn: tanparencana };
}
