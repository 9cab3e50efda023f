import * as z from 'zod/mini';
import { CareService, ReferralOrder, ReferralState, type ReferralFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  status: choices(ReferralState),
  layanan: lenient(z.enum(CareService)),
  lembaga: lenient(z.uuid()),
  /** Only those that have waited too long for an answer. */
  telat: lenient(yes),
  urut: lenient(z.enum(ReferralOrder)),
  setelah: lenient(z.string()),
});

/** What the list of referrals is narrowed to. */
export type ReferralSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function referralSearch(search: Record<string, unknown>): ReferralSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it; `number` is what somebody typed. */
export function referralFilter({ status, layanan, lembaga, telat }: ReferralSearch, number: string | undefined): ReferralFilter {
  return { number: number?.trim() || undefined, state: status, service: layanan, institution: lembaga, overdue: telat && true };
}
