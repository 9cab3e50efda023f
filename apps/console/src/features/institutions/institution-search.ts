import { isDate } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { CareService, CareSetting, InstitutionKind, InstitutionOrder, InstitutionOwner, InstitutionStanding, OfficeKind, WorkingLevel, type InstitutionFilter } from '../../__generated__/graphql.ts';
import { choices, isCode, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const schema = z.object({
  jenis: choices(InstitutionKind),
  status: choices(InstitutionStanding),
  layanan: choices(CareService),
  tempat: lenient(z.enum(CareSetting)),
  pemilik: choices(InstitutionOwner),
  lingkup: choices(WorkingLevel),
  /** Registration or a paper ends before this day. */
  habis: lenient(z.string().check(z.refine(isDate))),
  urut: lenient(z.enum(InstitutionOrder)),
  setelah: lenient(z.string()),
  ...mapSearch,
});

/** What the register of institutions is narrowed to; words searched for never stand here. */
export type InstitutionSearch = z.output<typeof schema>;

/** Reads the address of the register. */
export function institutionSearch(search: Record<string, unknown>): InstitutionSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function institutionFilter({ jenis, status, layanan, tempat, pemilik, lingkup, habis }: InstitutionSearch, text: string | undefined): InstitutionFilter {
  return { text, kind: jenis, standing: status, service: layanan, setting: tempat, owner: pemilik, workingLevel: lingkup, endsBefore: habis };
}

/** Whether an address is one of the list of offices, which stood here before: a kind of office, or what an import entered. */
export function namesOffices({ jenis, impor }: Record<string, unknown>): boolean {
  return impor !== undefined || (typeof jenis === 'string' && jenis.split(',').some((kind) => isCode(OfficeKind, kind) && !isCode(InstitutionKind, kind)));
}
