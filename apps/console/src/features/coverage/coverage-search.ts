import { today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { EventType } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
/** As a person types it, and as a saved view holds it. */
const yes = z.pipe(z.transform((value) => (value === true ? 'ya' : value)), z.enum(['ya']));
const schema = z.object({ ...mapSearch, tahun: lenient(year), jenis: choices(EventType), belum: lenient(yes), sebagai: lenient(z.enum(['peta', 'wilayah'])) });

/** What coverage is counted of, and how it is shown. */
export type CoverageSearch = z.output<typeof schema>;

/** Reads the address of the page. */
export function coverageSearch(search: Record<string, unknown>): CoverageSearch {
  return z.parse(schema, search);
}

/** The year that is shown when the address names none. */
export function coverageYear({ tahun }: Pick<CoverageSearch, 'tahun'>): number {
  return tahun ?? Number(today().slice(0, 4));
}
