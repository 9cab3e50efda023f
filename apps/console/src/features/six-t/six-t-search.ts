import { today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { DistributionChannel, SixTDimension, SixTFindingOrder, SixTSeverity, SixTState, type SixTFindingFilter } from '../../__generated__/graphql.ts';
import { choices, lenient, texts } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
const common = { tahun: lenient(year), program: texts };
const figuresSchema = z.object(common);
const findingsSchema = z.object({
  ...common,
  dimensi: choices(SixTDimension),
  berat: choices(SixTSeverity),
  status: choices(SixTState),
  saluran: choices(DistributionChannel),
  penyaluran: lenient(z.uuid()),
  terlambat: lenient(yes),
  urut: lenient(z.enum(SixTFindingOrder)),
  setelah: lenient(z.string()),
});

/** Which year and programme the figures tell of. */
export type SixTSearch = z.output<typeof figuresSchema>;
/** What the list of findings is narrowed to. */
export type SixTFindingsSearch = z.output<typeof findingsSchema>;

/** Reads the address of the figures. */
export function sixTSearch(search: Record<string, unknown>): SixTSearch {
  return z.parse(figuresSchema, search);
}

/** Reads the address of the findings. */
export function sixTFindingsSearch(search: Record<string, unknown>): SixTFindingsSearch {
  return z.parse(findingsSchema, search);
}

/** The year that is shown when the address names none. */
export function yearOf({ tahun }: Pick<SixTSearch, 'tahun'>): number {
  return tahun ?? Number(today().slice(0, 4));
}

/** The filter as the graph takes it. */
export function findingFilter({ tahun, program, dimensi, berat, status, saluran, penyaluran, terlambat }: SixTFindingsSearch): SixTFindingFilter {
  return { year: tahun, programme: program, dimension: dimensi, severity: berat, state: status, channel: saluran, batch: penyaluran, overdue: terlambat && true };
}
