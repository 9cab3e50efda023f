import { today } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { YouthLack, YouthLevel, YouthOrganisationOrder, YouthState, type YouthOrganisationFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const yearCode = z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)));
/** As a person types it, and as a saved view holds it. */
const yesOrNo = z.pipe(z.transform((value) => (value === true ? 'ya' : value === false ? 'tidak' : value)), z.enum(['ya', 'tidak']));

const schema = z.object({
  status: choices(YouthState),
  jenjang: choices(YouthLevel),
  kurang: choices(YouthLack),
  patuh: lenient(yesOrNo),
  /** Year in which those shown were reactivated. */
  tahun: lenient(yearCode),
  urut: lenient(z.enum(YouthOrganisationOrder)),
  setelah: lenient(z.string()),
  ...mapSearch,
});

/** What the list of Karang Taruna is narrowed to; words searched for never stand here. */
export type YouthSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function youthSearch(search: Record<string, unknown>): YouthSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function youthFilter({ status, jenjang, kurang, patuh, tahun }: YouthSearch, text: string | undefined): YouthOrganisationFilter {
  return { text, state: status, level: jenjang, lack: kurang, compliant: patuh && patuh === 'ya', reactivatedIn: tahun };
}

const standingSchema = z.object({ tampilan: lenient(z.enum(['gerakan'])), tahun: lenient(yearCode), ...mapSearch });

/** Which figures are shown: compliance, or the reactivation drive of a year. */
export type StandingSearch = z.output<typeof standingSchema>;

/** Reads the address of the figures by region. */
export function standingSearch(search: Record<string, unknown>): StandingSearch {
  return z.parse(standingSchema, search);
}

/** This year, for which figures are shown when no other is asked for. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}

const newProgrammeSchema = z.object({ kt: lenient(z.guid()) });

/** Reads the address of the page for a new programme: whose it is. */
export function newProgrammeSearch(search: Record<string, unknown>): z.output<typeof newProgrammeSchema> {
  return z.parse(newProgrammeSchema, search);
}
