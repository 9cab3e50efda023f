import * as z from 'zod/mini';
import { LegalBasisKind, LegalBasisOrder, LegalBasisStatus, PlanDocumentKind, PlanGap } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  tampilan: lenient(z.enum(['rencana', 'keselarasan'])),
  jenis: choices({ ...LegalBasisKind, ...PlanDocumentKind }),
  status: choices(LegalBasisStatus),
  celah: choices(PlanGap),
  urut: lenient(z.enum(LegalBasisOrder)),
  setelah: lenient(z.string()),
});

/** Which list is shown, law, plans or their alignment, and what it is narrowed to. Law and plans can be ordered alike. */
export type LawSearch = z.output<typeof schema>;

/** Reads the address of the lists of law and plans. */
export function lawSearch(search: Record<string, unknown>): LawSearch {
  return z.parse(schema, search);
}
