import * as z from 'zod/mini';
import { TaskKind } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({
  jenis: choices(TaskKind),
  oleh: lenient(z.enum(['saya', 'belum'])),
  setelah: lenient(z.string()),
});

/** What the inbox is narrowed to. */
export type TaskSearch = z.output<typeof schema>;

/** Reads the address of the inbox. */
export function taskSearch(search: Record<string, unknown>): TaskSearch {
  return z.parse(schema, search);
}
