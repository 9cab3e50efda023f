import * as z from 'zod/mini';
import { ComplaintCategory, ComplaintChannel, ComplaintOrder, ComplaintState, type ComplaintFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  kategori: choices(ComplaintCategory),
  saluran: choices(ComplaintChannel),
  status: choices(ComplaintState),
  terlambat: lenient(yes),
  saya: lenient(yes),
  dari: lenient(z.iso.date()),
  sampai: lenient(z.iso.date()),
  urut: lenient(z.enum(ComplaintOrder)),
  setelah: lenient(z.string()),
});

/** What the inbox of complaints is narrowed to. */
export type ComplaintSearch = z.output<typeof schema>;

/** Reads the address of the inbox. */
export function complaintSearch(search: Record<string, unknown>): ComplaintSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it; `number` is what somebody typed. */
export function complaintFilter({ kategori, saluran, status, terlambat, saya, dari, sampai }: ComplaintSearch, number: string | undefined): ComplaintFilter {
  return { number: number?.trim() || undefined, category: kategori, channel: saluran, state: status, overdue: terlambat && true, mine: saya && true, from: dari, to: sampai };
}

const newSchema = z.object({ orang: lenient(z.uuid()), keluarga: lenient(z.uuid()) });

/** Whom a new complaint is about, where that is known. */
export function newComplaintSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}

const figuresSchema = z.object({ tahun: lenient(z.pipe(z.transform(Number), z.int().check(z.gte(2009), z.lte(2100)))) });

/** Which year the figures tell of. */
export type ComplaintFiguresSearch = z.output<typeof figuresSchema>;

/** Reads the address of the figures. */
export function complaintFiguresSearch(search: Record<string, unknown>): ComplaintFiguresSearch {
  return z.parse(figuresSchema, search);
}
