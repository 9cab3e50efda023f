import * as z from 'zod/mini';
import { LegalBasisKind, LegalBasisOrder, LegalBasisStatus, PlanDocumentKind } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['rencana'])),
  jenis: choices({ ...LegalBasisKind, ...PlanDocumentKind }),
  status: choices(LegalBasisStatus),
  urut: lenient(z.enum(LegalBasisOrder)),
  setelah: lenient(z.string()),
});

/** Which list is shown, law or plans, and what it is narrowed to. Both can be ordered alike. */
export type LawSearch = z.output<typeof schema>;

/** Reads the address of the lists of law and plans. */
export function lawSearch(search: Record<string, unknown>): LawSearch {
  return z.parse(schema, search);
}
