import * as z from 'zod/mini';
import { DeliveryState, DistributionBatchOrder, DistributionChannel, DistributionState, type DeliveryFilter, type DistributionBatchFilter } from '../../__generated__/graphql.ts';
import { choices, lenient, texts } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';
import { recordSearch } from '../records/record-search.ts';

const year = lenient(z.pipe(z.transform(Number), z.int().check(z.gte(1945), z.lte(2100))));

const batches = z.object({
  tampilan: lenient(z.enum(['daftar'])),
  program: texts,
  tahun: year,
  masa: lenient(z.string()),
  saluran: choices(DistributionChannel),
  status: choices(DistributionState),
  terlambat: lenient(yes),
  urut: lenient(z.enum(DistributionBatchOrder)),
  setelah: lenient(z.string()),
});
const deliveries = z.object({
  penyaluran: lenient(z.uuid()),
  titik: lenient(z.uuid()),
  status: choices(DeliveryState),
  berhenti: lenient(yes),
  /** Settled by lines of that file of a bank. */
  impor: lenient(z.uuid()),
  urut: lenient(z.enum(['NUMBER'])),
  setelah: lenient(z.string()),
});
const point = z.object({ titik: lenient(z.uuid()) });

/** Which distributions are shown, and in what form: the board, or the list. */
export type DistributionSearch = z.output<typeof batches>;
/** Which deliveries of a distribution are listed; names searched for never stand here. */
export type DeliverySearch = z.output<typeof deliveries>;

/** Reads the address of the list of distributions. */
export const distributionSearch = (search: Record<string, unknown>): DistributionSearch => z.parse(batches, search);
/** Reads the address of the list of deliveries. */
export const deliverySearch = (search: Record<string, unknown>): DeliverySearch => z.parse(deliveries, search);
/** Reads which part of a distribution is shown. */
export const distributionTab = recordSearch;
/** Reads at which point of a distribution a phone is. */
export const fieldPointSearch = (search: Record<string, unknown>): z.output<typeof point> => z.parse(point, search);

/** The filter of distributions as the graph takes it. */
export const distributionFilter = ({ program, tahun, masa, saluran, status, terlambat }: DistributionSearch): DistributionBatchFilter => (
  { programme: program, year: tahun, period: masa, channel: saluran, state: status, overdue: terlambat && true }
);
/** The filter of deliveries as the graph takes it. */
export const deliveryFilter = ({ penyaluran, titik, status, berhenti, impor }: DeliverySearch, text: string | undefined): DeliveryFilter => (
  { batch: penyaluran, point: titik, state: status, stopped: berhenti && true, import: impor, text: text?.trim() || undefined }
);
