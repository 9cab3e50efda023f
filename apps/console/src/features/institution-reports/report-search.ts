import { today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { InstitutionOrder, InstitutionReportOrder, InstitutionReportState, type InstitutionReportFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
const schema = z.object({
  tampilan: lenient(z.enum(['belum'])),
  tahun: lenient(year),
  status: choices(InstitutionReportState),
  /** The list of institutions that have not reported knows other orders. */
  urut: lenient(z.enum({ ...InstitutionReportOrder, ...InstitutionOrder })),
  setelah: lenient(z.string()),
});

/** Which yearly reports are shown, or who has not reported; words searched for never stand here. */
export type InstitutionReportSearch = z.output<typeof schema>;

/** Reads the address of the lists of yearly reports. */
export function institutionReportSearch(search: Record<string, unknown>): InstitutionReportSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function institutionReportFilter({ tahun, status }: InstitutionReportSearch, text: string | undefined): InstitutionReportFilter {
  return { text, year: tahun, state: status };
}

/** The year whose missing reports are asked for; last year when none is named, for this one is not over. */
export function missingYear({ tahun }: Pick<InstitutionReportSearch, 'tahun'>, day = today()): number {
  return tahun ?? Number(day.slice(0, 4)) - 1;
}

const newSchema = z.object({ tahun: lenient(year) });

/** Reads the address of the page for a new yearly report: of which year it is likely to be. */
export function newInstitutionReportSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}
