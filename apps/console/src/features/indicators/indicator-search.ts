import * as z from 'zod/mini';
import { AreaIndicatorKind, IndicatorSource, type AreaIndicatorFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  indikator: choices(AreaIndicatorKind),
  sumber: choices(IndicatorSource),
  tahun: lenient(z.pipe(z.transform(Number), z.int().check(z.gte(1900), z.lte(2199)))),
  setelah: lenient(z.string()),
});

/** Which figures are shown. */
export type IndicatorSearch = z.output<typeof schema>;

/** Reads the address of the page of figures. */
export function indicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function indicatorFilter({ indikator, sumber, tahun }: IndicatorSearch): AreaIndicatorFilter {
  return { indicator: indikator, statedBy: sumber, year: tahun };
}
