import * as z from 'zod/mini';
import { DataRequestKind, DataRequestOrder, DataRequestState, type DataRequestFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  jenis: choices(DataRequestKind),
  status: choices(DataRequestState),
  terlambat: lenient(yes),
  urut: lenient(z.enum(DataRequestOrder)),
  setelah: lenient(z.string()),
});

/** What the register is narrowed to. */
export type DataRequestSearch = z.output<typeof schema>;

/** Reads the address of the register. */
export function dataRequestSearch(search: Record<string, unknown>): DataRequestSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it; `number` is what somebody typed. */
export function dataRequestFilter({ jenis, status, terlambat }: DataRequestSearch, number: string | undefined): DataRequestFilter {
  return { number: number?.trim() || undefined, kind: jenis, state: status, overdue: terlambat && true };
}

const newSchema = z.object({ orang: lenient(z.uuid()), petugas: lenient(z.uuid()), akun: lenient(z.uuid()) });

/** Whose data a new request is about, where that is known: somebody served, a person, an account. */
export type NewDataRequestSearch = z.output<typeof newSchema>;

/** Reads the address of a new request. */
export function newDataRequestSearch(search: Record<string, unknown>): NewDataRequestSearch {
  return z.parse(newSchema, search);
}
