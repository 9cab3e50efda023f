import * as z from 'zod/mini';
import { today } from '@pilar/domain/dates';
import { FindingSeverity, FindingState, MonitoringState, type MonitoringFilter, type MonitoringFindingFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const year = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
const schema = z.object({
  tampilan: lenient(z.enum(['daftar', 'temuan', 'instrumen'])),
  tahun: lenient(year),
  status: choices(MonitoringState),
  temuan: choices(FindingState),
  berat: choices(FindingSeverity),
  terlambat: lenient(z.enum(['ya'])),
  petugas: lenient(z.enum(['saya'])),
  setelah: lenient(z.string()),
});

/** Which part of monitoring is shown, of which year, and what it is narrowed to. */
export type MonitoringSearch = z.output<typeof schema>;

/** Reads the address of the pages of monitoring. */
export function monitoringSearch(search: Record<string, unknown>): MonitoringSearch {
  return z.parse(schema, search);
}

/** The year that is shown when the address names none. */
export function yearOf({ tahun }: Pick<MonitoringSearch, 'tahun'>): number {
  return tahun ?? Number(today().slice(0, 4));
}

/** The filter of the list as the graph takes it. */
export function monitoringFilter(search: MonitoringSearch, text?: string): MonitoringFilter {
  return { text, year: yearOf(search), state: search.status, overdue: search.terlambat ? true : undefined, mine: search.petugas ? true : undefined };
}

/** Findings that are shown unless others are chosen: those that wait for somebody. */
export const openFindings = ['OPEN', 'ANSWERED'] as const satisfies FindingState[];

/** The filter of the list of findings as the graph takes it. */
export function findingFilter(search: MonitoringSearch, text?: string): MonitoringFindingFilter {
  return { text, year: yearOf(search), state: search.temuan ?? [...openFindings], severity: search.berat, overdue: search.terlambat ? true : undefined };
}

const planSchema = z.object({ tahun: lenient(year) });

/** Reads the address of the planner. */
export function planSearch(search: Record<string, unknown>): z.output<typeof planSchema> {
  return z.parse(planSchema, search);
}
