import * as z from 'zod/mini';
import { CaseServiceKind, CaseServiceOrder, CaseServiceState, type CaseServiceFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  layanan: choices(CaseServiceKind),
  status: choices(CaseServiceState),
  /** Given by that term of service. */
  petugas: lenient(z.uuid()),
  /** Only those whose last day has passed. */
  telat: lenient(yes),
  urut: lenient(z.enum(CaseServiceOrder)),
  setelah: lenient(z.string()),
});

/** What the list of services is narrowed to. */
export type CaseServiceSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function caseServiceSearch(search: Record<string, unknown>): CaseServiceSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function caseServiceFilter({ layanan, status, petugas, telat }: CaseServiceSearch): CaseServiceFilter {
  return { kind: layanan, state: status, pillar: petugas, overdue: telat && true };
}
