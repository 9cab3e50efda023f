import * as z from 'zod/mini';
import { today } from '@pilar/domain/dates';
import { InventoryPeriod, InventoryState, type InventoryRoundFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
const schema = z.object({
  ...mapSearch,
  tampilan: lenient(z.enum(['daftar'])),
  tahun: lenient(year),
  periode: lenient(z.enum(InventoryPeriod)),
  status: choices(InventoryState),
  terlambat: lenient(z.enum(['ya'])),
  setelah: lenient(z.string()),
});

/** Which rounds are shown, and in what form: the table by region, a map, or the list. */
export type InventorySearch = z.output<typeof schema>;

/** Reads the address of the pages of the inventory. */
export function inventorySearch(search: Record<string, unknown>): InventorySearch {
  return z.parse(schema, search);
}

type Chosen = Pick<InventorySearch, 'tahun' | 'periode'>;

/** The year and period that are shown; this whole year when the address names none. */
export function roundsOf({ tahun, periode }: Chosen): { year: number; period: InventoryPeriod } {
  return { year: tahun ?? Number(today().slice(0, 4)), period: periode ?? 'YEAR' };
}

/** The filter of the list as the graph takes it. */
export function roundFilter(search: InventorySearch): InventoryRoundFilter {
  const { year: of, period } = roundsOf(search);
  return { year: of, period: [period], state: search.status, overdue: search.terlambat ? true : undefined };
}

const planSchema = z.object({ tahun: lenient(year), periode: lenient(z.enum(InventoryPeriod)) });

/** Reads the address of the planner. */
export function planSearch(search: Record<string, unknown>): z.output<typeof planSchema> {
  return z.parse(planSchema, search);
}
