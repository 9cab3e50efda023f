import { isDate } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ tanggal: lenient(z.string().check(z.refine(isDate))) });

/** What a new event begins with: the day on which it was asked for. */
export type NewEventSearch = z.output<typeof schema>;

/** Reads the address of a new event. */
export function newEventSearch(search: Record<string, unknown>): NewEventSearch {
  return z.parse(schema, search);
}
