import * as z from 'zod/mini';
import { AccessKind, NoticeTo } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { paperKinds } from '../papers/paper-kinds.ts';

/** Lists and recaps of a region, which a paper is made of. */
const printedLists = ['TKSK_LIST', 'CASE_RECAP', 'POVERTY_REPORT', 'RESOURCE_RECAP', 'INSTITUTION_LIST', 'YOUTH_COMPLIANCE', 'PLAN_ALIGNMENT', 'RAKOR_COVERAGE', 'DISTRICT_BRIEF', 'COMPLAINT_FIGURES', 'DISTRIBUTION_REPORT'] as const;

/** Papers of a distribution. */
export const distributionPapers = ['DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS', 'DISTRIBUTION_HANDOVER'] as const;

/** Papers of data protection. */
const protectionPapers = ['ACCESS_AUDIT', 'BREACH_NOTICE'] as const;

const year = z.pipe(z.transform(Number), z.int().check(z.gte(1945), z.lte(2100)));
const schema = z.object({
  tahun: lenient(year), kegiatan: lenient(z.string()), lembaga: lenient(z.string()), penyaluran: lenient(z.string()),
  insiden: lenient(z.guid()), kepada: lenient(z.enum(NoticeTo)),
  subjek: lenient(z.guid()), akun: lenient(z.string()), akses: choices(AccessKind), dari: lenient(z.iso.date()), sampai: lenient(z.iso.date()),
  jenis: lenient(z.enum([...printedLists, ...distributionPapers, ...protectionPapers, ...Object.values(paperKinds)])),
});

/** What a new paper is of: the event of that id (its report, or the paper of that kind), the institution of that id (its certificate), a paper of the distribution of that id, the notice of the incident of that id to somebody, the accesses of that record or account (`akses`: of which kind, from one day to another), the list or recap of that kind (`tahun`: of which year), or else the list of people that the visitor came from. */
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

/** Which accesses a paper of them tells of. */
export function printedAccesses({ subjek, akun, akses, dari, sampai }: NewDocumentSearch) {
  return { subject: subjek, account: akun, kind: akses, from: dari, to: sampai };
}
