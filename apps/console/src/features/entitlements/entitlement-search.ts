import * as z from 'zod/mini';
import { EntitlementOrder, EntitlementReason, EntitlementState, type EntitlementFilter } from '../../__generated__/graphql.ts';
import { choices, lenient, texts } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const year = lenient(z.pipe(z.transform(Number), z.int().check(z.gte(1945), z.lte(2100))));

const schema = z.object({
  program: texts,
  tahun: year,
  status: choices(EntitlementState),
  /** Only those that a death or a move has frozen. */
  beku: lenient(yes),
  alasan: choices(EntitlementReason),
  /** Entitlements are of persons and families alone. */
  sasaran: lenient(z.enum(['PERSON', 'FAMILY'])),
  /** Only those that rest on a proposal which the ministry has accepted. */
  diterima: lenient(yes),
  sk: lenient(z.string().check(z.maxLength(100))),
  impor: lenient(z.guid()),
  urut: lenient(z.enum(EntitlementOrder)),
  setelah: lenient(z.string()),
});

/** What the list of entitlements is narrowed to; names searched for never stand here. */
export type EntitlementSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function entitlementSearch(search: Record<string, unknown>): EntitlementSearch {
  return z.parse(schema, search);
}

/** What the list begins with: those that wait for a decision, the longest waiting first. */
export const waiting = { status: ['PROPOSED', 'ELIGIBLE', 'APPROVED'], urut: 'SINCE' } as const satisfies { status: EntitlementState[]; urut: EntitlementOrder };
/** Those that are frozen. */
export const frozen = { beku: 'ya', urut: 'SINCE' } as const;
/** All of a village, district or name. */
export const everything = { urut: 'AREA' } as const;

/** The filter as the graph takes it. */
export function entitlementFilter({ program, tahun, status, beku, alasan, sasaran, diterima, sk, impor }: EntitlementSearch, text: string | undefined): EntitlementFilter {
  return { text, programme: program, year: tahun, state: status, frozen: beku && true, reason: alasan, unit: sasaran, accepted: diterima && true, decreeNumber: sk, import: impor };
}

const newSchema = z.object({ keluarga: lenient(z.guid()), orang: lenient(z.guid()) });

/** Whom a new entitlement is of. */
export function newEntitlementSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}
