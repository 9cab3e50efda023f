import { isDate } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { EventOrder, EventState, EventType, type EventFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { mapSearch } from '../map/map-search.ts';

const schema = z.object({
  jenis: choices(EventType),
  status: choices(EventState),
  dari: lenient(z.string().check(z.refine(isDate))),
  sampai: lenient(z.string().check(z.refine(isDate))),
  urut: lenient(z.enum(EventOrder)),
  impor: lenient(z.guid()),
  setelah: lenient(z.string()),
  ...mapSearch,
  sebagai: lenient(z.enum(['peta', 'kalender'])),
  rupa: lenient(z.enum(['pekan', 'agenda'])),
  hari: lenient(z.string().check(z.refine(isDate))),
});

/** What the list of events is narrowed to, as it stands in the address. Words searched for never stand there. */
export type EventListSearch = z.output<typeof schema>;

/** Reads the list's address; what makes no sense is as if it were not there. */
export function eventListSearch(search: Record<string, unknown>): EventListSearch {
  return z.parse(schema, search);
}

/** The list's filter as the graph takes it; `text` are the words searched for. */
export function eventFilter({ jenis, status, dari, sampai, impor }: EventListSearch, text: string | undefined): EventFilter {
  return { text, type: jenis, state: status, from: dari, to: sampai, import: impor };
}
