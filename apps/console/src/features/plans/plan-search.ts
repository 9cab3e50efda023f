import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const year = lenient(z.coerce.number().check(z.int(), z.gte(1945), z.lte(2100)));
const schema = z.object({ bagian: lenient(z.enum(['riwayat'])), tahun: year });

/** Which part of a plan is shown, and of which year its figures. */
export type PlanSearch = z.output<typeof schema>;

/** Reads the address of a plan or of its sheet. */
export function planSearch(search: Record<string, unknown>): PlanSearch {
  return z.parse(schema, search);
}
