import * as z from 'zod/mini';
import { ForumKind, ForumLevel, ForumOrder, ForumState, type ForumFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

/** As a person types it, and as a saved view holds it. */
export const yes = z.pipe(z.transform((value) => (value === true ? 'ya' : value)), z.enum(['ya']));

const schema = z.object({
  jenis: choices(ForumKind),
  jenjang: choices(ForumLevel),
  status: choices(ForumState),
  /** Only those whose board is over or ends within 90 days. */
  berakhir: lenient(yes),
  urut: lenient(z.enum(ForumOrder)),
  setelah: lenient(z.string()),
});

/** What the list of forums is narrowed to; words searched for never stand here. */
export type ForumSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function forumSearch(search: Record<string, unknown>): ForumSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function forumFilter({ jenis, jenjang, status, berakhir }: ForumSearch, text: string | undefined): ForumFilter {
  return { text, kind: jenis, level: jenjang, state: status, boardEnding: berakhir && true };
}
