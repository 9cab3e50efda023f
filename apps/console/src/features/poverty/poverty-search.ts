import * as z from 'zod/mini';
import { isDate } from '@pilar/domain/dates';
import { EffortFund, FundingEffortOrder, RegionLevel, PovertyMeasure, PovertySnapshotOrder, PovertySource, PovertyStrategy, type FundingEffortFilter, type PovertySnapshotFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const year = lenient(z.pipe(z.transform(Number), z.int().check(z.gte(1900), z.lte(2199))));
const day = lenient(z.string().check(z.refine(isDate)));
/** Where the switch of sources stands: BPS counts per cent of regencies, and papers contradict each other. */
const compared = { ...PovertySource, PRESS: undefined };

const overview = z.object({
  sejak: day,
  sampai: day,
  tahun: year,
  sumber: lenient(z.enum(Object.values(compared).filter((source) => source !== undefined))),
  ukuran: lenient(z.enum(PovertyMeasure)),
  ...mapSearch,
});
const figures = z.object({ sumber: choices(PovertySource), tahun: year, jenjang: lenient(z.enum(RegionLevel)), impor: lenient(z.string()), urut: lenient(z.enum(PovertySnapshotOrder)), setelah: lenient(z.string()) });
const efforts = z.object({ dana: choices(EffortFund), strategi: choices(PovertyStrategy), tahun: year, keluarga: lenient(z.string()), urut: lenient(z.enum(FundingEffortOrder)), setelah: lenient(z.string()) });

/** What the overview compares. */
export type PovertySearch = z.output<typeof overview>;
/** Which figures are listed. */
export type SnapshotSearch = z.output<typeof figures>;
/** Which efforts are listed. */
export type EffortSearch = z.output<typeof efforts>;

/** Reads the address of the overview. */
export const povertySearch = (search: Record<string, unknown>): PovertySearch => z.parse(overview, search);
/** Reads the address of the list of figures. */
export const snapshotSearch = (search: Record<string, unknown>): SnapshotSearch => z.parse(figures, search);
/** Reads the address of the list of efforts. */
export const effortSearch = (search: Record<string, unknown>): EffortSearch => z.parse(efforts, search);

/** The filter of figures as the graph takes it. */
export const snapshotFilter = ({ sumber, tahun, jenjang, impor }: SnapshotSearch): PovertySnapshotFilter => ({ statedBy: sumber, year: tahun, level: jenjang, import: impor });
/** The filter of efforts as the graph takes it. */
export const effortFilter = ({ dana, strategi, tahun, keluarga }: EffortSearch): FundingEffortFilter => ({ fund: dana, strategy: strategi, year: tahun, family: keluarga });
