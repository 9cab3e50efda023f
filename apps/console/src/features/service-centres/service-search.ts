import { today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { ServiceCentreLack, ServiceCentreOrder, ServiceCentreState, type ServiceCentreFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const yearCode = z.pipe(z.transform(Number), z.int().check(z.gte(2010), z.lte(2100)));
/** As a person types it, and as a saved view holds it. */
const yesOrNo = z.pipe(z.transform((value) => (value === true ? 'ya' : value === false ? 'tidak' : value)), z.enum(['ya', 'tidak']));

const schema = z.object({
  status: choices(ServiceCentreState),
  kurang: choices(ServiceCentreLack),
  lengkap: lenient(yesOrNo),
  urut: lenient(z.enum(ServiceCentreOrder)),
  setelah: lenient(z.string()),
});

/** What the list of Puskesos is narrowed to; words searched for never stand here. */
export type ServiceSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function serviceSearch(search: Record<string, unknown>): ServiceSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function serviceFilter({ status, kurang, lengkap }: ServiceSearch, text: string | undefined): ServiceCentreFilter {
  return { text, state: status, lack: kurang, complete: lengkap && lengkap === 'ya' };
}

const yearSchema = z.object({ tahun: lenient(yearCode) });

/** The year whose services are shown. */
export type YearSearch = z.output<typeof yearSchema>;

/** Reads the address of the coverage by region. */
export function coverageSearch(search: Record<string, unknown>): YearSearch {
  return z.parse(yearSchema, search);
}

const recordSchema = z.object({ bagian: lenient(z.enum(['layanan', 'riwayat'])), tahun: lenient(yearCode) });

/** Which part of a Puskesos is shown, and of which year. */
export type CentreSearch = z.output<typeof recordSchema>;

/** Reads the address of a Puskesos. */
export function centreSearch(search: Record<string, unknown>): CentreSearch {
  return z.parse(recordSchema, search);
}

const fieldSchema = z.object({ isian: lenient(z.string()), puskesos: lenient(z.guid()) });

/** Reads the address of the form for the field: which item it is, and of which Puskesos. */
export function fieldServiceSearch(search: Record<string, unknown>): z.output<typeof fieldSchema> {
  return z.parse(fieldSchema, search);
}

/** This year, for which figures are shown when no other is asked for. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}
