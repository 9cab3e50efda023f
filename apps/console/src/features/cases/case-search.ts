import * as z from 'zod/mini';
import { AgeGroup, CaseState, CaseUnit, Criterion, HandlingLevel, Sex, WelfareCaseOrder, type WelfareCaseFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const code = z.string().check(z.regex(/^[A-Z][A-Z0-9]{1,9}$/));
/** Codes of types are data, so any that looks like one will do. */
const types = lenient(z.pipe(z.transform((value) => (typeof value === 'string' ? value.split(',') : value)), z.array(code).check(z.minLength(1))));
const year = lenient(z.pipe(z.transform(Number), z.int().check(z.gte(2000), z.lte(2100))));

const schema = z.object({
  jenis: types,
  kriteria: lenient(z.enum(Criterion)),
  sasaran: lenient(z.enum(CaseUnit)),
  status: choices(CaseState),
  ditangani: lenient(z.enum(HandlingLevel)),
  kelamin: lenient(z.enum(Sex)),
  /** Of persons whose sex is not known, and of families and groups. */
  tanpakelamin: lenient(yes),
  umur: lenient(z.enum(AgeGroup)),
  /** Only those to be verified again. */
  basi: lenient(yes),
  dari: lenient(z.iso.date()),
  sampai: lenient(z.iso.date()),
  /** Standing at the end of that year, as the recap counts. */
  tahun: year,
  urut: lenient(z.enum(WelfareCaseOrder)),
  setelah: lenient(z.string()),
});

/** What the list of cases is narrowed to. */
export type CaseSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function caseSearch(search: Record<string, unknown>): CaseSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it; `number` is what somebody typed. */
export function caseFilter({ jenis, kriteria, sasaran, status, ditangani, kelamin, tanpakelamin, umur, basi, dari, sampai, tahun }: CaseSearch, number: string | undefined): WelfareCaseFilter {
  return {
    number: number?.trim() || undefined, type: jenis, criterion: kriteria, unit: sasaran, state: status, handlingLevel: ditangani, sex: kelamin, noSex: tanpakelamin && true, ageGroup: umur,
    stale: basi && true, foundFrom: dari, foundTo: sampai, standingIn: tahun,
  };
}

const newSchema = z.object({ orang: lenient(z.uuid()), keluarga: lenient(z.uuid()) });

/** Whom a new case is about, where that is known. */
export function newCaseSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}

const recapSchema = z.object({ tahun: year, jenis: lenient(code), kriteria: lenient(z.enum(Criterion)) });

/** Which year, type and criterion the recap tells of. */
export type CaseRecapSearch = z.output<typeof recapSchema>;

/** Reads the address of the recap. */
export function caseRecapSearch(search: Record<string, unknown>): CaseRecapSearch {
  return z.parse(recapSchema, search);
}

const typesSchema = z.object({ daftar: lenient(z.uuid()) });

/** Which list of types is shown; the one that holds when none is named. */
export function caseTypesSearch(search: Record<string, unknown>): z.output<typeof typesSchema> {
  return z.parse(typesSchema, search);
}
