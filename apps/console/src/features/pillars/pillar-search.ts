import * as z from 'zod/mini';
import { PillarType, PostType, VacancyOrder, type VacancyFilter } from '../../__generated__/graphql.ts';
import { lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const newSchema = z.object({
  orang: lenient(z.guid()),
  jenis: lenient(z.enum(PillarType)),
  tempat: lenient(z.string()),
});

/** What a new term is begun with: the person, the kind of service, the region. */
export type NewPillarSearch = z.output<typeof newSchema>;

/** Reads the address of the page for a new term. */
export function newPillarSearch(search: Record<string, unknown>): NewPillarSearch {
  return z.parse(newSchema, search);
}

const recapSchema = z.object({ tahun: lenient(z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100)))) });

/** Which year the recap tells of. */
export type RecapSearch = z.output<typeof recapSchema>;

/** Reads the address of the recap. */
export function recapSearch(search: Record<string, unknown>): RecapSearch {
  return z.parse(recapSchema, search);
}

const vacancySchema = z.object({
  jenis: lenient(z.enum(PostType)),
  siaga: lenient(z.enum(['ya'])),
  urut: lenient(z.enum(VacancyOrder)),
  setelah: lenient(z.string()),
  ...mapSearch,
  sebagai: lenient(z.enum(['peta', 'wilayah'])),
  susun: lenient(z.enum(['rasio', 'petugas', 'kosong'])),
  isi: lenient(z.enum(['rasio'])),
});

/** Which vacancies are shown; `susun` orders the table by region, `isi` is what the map tells. */
export type VacancySearch = z.output<typeof vacancySchema>;

/** Reads the address of the board of vacancies. */
export function vacancySearch(search: Record<string, unknown>): VacancySearch {
  return z.parse(vacancySchema, search);
}

/** The filter of vacancies as the graph takes it. */
export function vacancyFilter({ siaga }: VacancySearch): VacancyFilter {
  return siaga ? { alert: true } : {};
}
