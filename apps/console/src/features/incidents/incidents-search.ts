import * as z from 'zod/mini';
import { IncidentState, NoticeTo } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const listSchema = z.object({ status: choices(IncidentState), setelah: lenient(z.string()) });
const newSchema = z.object({ peringatan: lenient(z.uuid()) });
const noticeSchema = z.object({ kepada: lenient(z.enum(NoticeTo)) });

/** What the register is narrowed to. */
export type IncidentsSearch = z.output<typeof listSchema>;
/** To whom the notice goes. */
export type NoticeSearch = z.output<typeof noticeSchema>;

/** Reads the address of the register. */
export function incidentsSearch(search: Record<string, unknown>): IncidentsSearch {
  return z.parse(listSchema, search);
}

/** Reads of which alert an incident is opened. */
export function newIncidentSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}

/** Reads the address of a notice. */
export function noticeSearch(search: Record<string, unknown>): NoticeSearch {
  return z.parse(noticeSchema, search);
}
