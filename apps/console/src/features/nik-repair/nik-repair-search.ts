import * as z from 'zod/mini';
import { NikTrouble, type BeneficiaryFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({ masalah: choices(NikTrouble), setelah: lenient(z.string()) });

/** What the queue of NIK shows. */
export type NikRepairSearch = z.output<typeof schema>;

/** Reads the address of the queue. */
export function nikRepairSearch(search: Record<string, unknown>): NikRepairSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it: every trouble, or those that are chosen. */
export function nikRepairFilter({ masalah }: NikRepairSearch): BeneficiaryFilter {
  return { nikTrouble: masalah ?? Object.values(NikTrouble) };
}
