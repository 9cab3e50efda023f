import { isDate, today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { PillarReportOrder, PillarType, ReportKind, ReportState, type PillarReportFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

/** A saved view names the kind as the filter does, in a list of one. */
const one = z.transform((value) => (Array.isArray(value) ? (value as unknown[])[0] : value));

const schema = z.object({
  tampilan: lenient(z.pipe(one, z.enum({ ...ReportKind, belum: 'belum' }))),
  status: choices(ReportState),
  jenis: choices(PillarType),
  /** The month of those who have not reported: 2026-10. */
  bulan: lenient(z.string().check(z.refine((month) => isDate(`${month}-01`)))),
  dari: lenient(z.string().check(z.refine(isDate))),
  sampai: lenient(z.string().check(z.refine(isDate))),
  urut: lenient(z.enum(PillarReportOrder)),
  setelah: lenient(z.string()),
});

/** Which list of reports is shown and what it is narrowed to; words searched for never stand here. */
export type ReportSearch = z.output<typeof schema>;

/** Reads the address of the lists of reports. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it: journals, unless monthly reports are looked at. */
export function reportFilter({ tampilan, status, dari, sampai }: ReportSearch, text: string | undefined): PillarReportFilter {
  return { text, kind: [tampilan === 'MONTHLY' ? 'MONTHLY' : 'DAILY'], state: status, from: dari, to: sampai };
}

/** The month that is asked about by its first day; last month when none is named, for this one is not over. */
export function monthOf(month: string | undefined, day = today()): string {
  if (month !== undefined) return `${month}-01`;
  const [year = 0, number = 1] = day.split('-').map(Number);
  return number === 1 ? `${year - 1}-12-01` : `${year}-${String(number - 1).padStart(2, '0')}-01`;
}

const newSchema = z.object({ jenis: lenient(z.enum(ReportKind)), pilar: lenient(z.guid()), bulan: lenient(z.string().check(z.refine((month) => isDate(`${month}-01`)))) });

/** What a new report is: its kind, of which term, of which month. */
export type NewReportSearch = z.output<typeof newSchema>;

/** Reads the address of the page for a new report. */
export function newReportSearch(search: Record<string, unknown>): NewReportSearch {
  return z.parse(newSchema, search);
}
