import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';
import { paperKinds } from '../papers/paper-kinds.ts';

/** Lists and recaps of a region, which a paper is made of. */
const printedLists = ['TKSK_LIST', 'CASE_RECAP', 'POVERTY_REPORT', 'RESOURCE_RECAP', 'INSTITUTION_LIST', 'YOUTH_COMPLIANCE', 'PLAN_ALIGNMENT', 'RAKOR_COVERAGE', 'DISTRICT_BRIEF', 'COMPLAINT_FIGURES', 'DISTRIBUTION_REPORT'] as const;

/** Papers of a distribution. */
export const distributionPapers = ['DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS', 'DISTRIBUTION_HANDOVER'] as const;

const year = z.pipe(z.transform(Number), z.int().check(z.gte(1945), z.lte(2100)));
const schema = z.object({ tahun: lenient(year), kegiatan: lenient(z.string()), lembaga: lenient(z.string()), penyaluran: lenient(z.string()), jenis: lenient(z.enum([...printedLists, ...distributionPapers, ...Object.values(paperKinds)])) });

/** What a new paper is of: the event of that id (its report, or the paper of that kind), the institution of that id (its certificate), a paper of the distribution of that id, the list or recap of that kind (`tahun`: of which year), or else the list of people that the visitor came from. */
export type NewDocumentSearch = z.output<typeof schema>;

const listSchema = z.object({ setelah: lenient(z.string()) });

/** Reads the address of the list of papers. */
export function documentListSearch(search: Record<string, unknown>): z.output<typeof listSchema> {
  return z.parse(listSchema, search);
}

/** Reads the address of the page for a new paper. */
export function newDocumentSearch(search: Record<string, unknown>): NewDocumentSearch {
  return z.parse(schema, search);
}
