import * as z from 'zod/mini';
import { GradeLevel, PillarType } from '../../__generated__/graphql.ts';
import { lenient } from '../../routes/search-params.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
const schema = z.object({ jenis: lenient(z.enum(PillarType)), tahun: lenient(year), penilai: lenient(z.enum(GradeLevel)), setelah: lenient(z.string()) });

/** Who is graded: a kind, a budget year, and the level that grades. */
export type GradeSearch = z.output<typeof schema>;

/** Reads the address of the grading table. */
export function gradeSearch(search: Record<string, unknown>): GradeSearch {
  return z.parse(schema, search);
}
