import * as z from 'zod/mini';
import { AccountOrder, AccountState, Role, type AccountFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { yes } from '../forums/forum-search.ts';

const schema = z.object({
  peran: choices(Role),
  status: choices(AccountState),
  /** Only those with a role that ends on or before this day. */
  berakhir: lenient(z.string()),
  /** Only those without any role. */
  tanpaperan: lenient(yes),
  urut: lenient(z.enum(AccountOrder)),
  setelah: lenient(z.string()),
});

/** What the list of accounts is narrowed to; words searched for never stand here. */
export type AccountSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function accountSearch(search: Record<string, unknown>): AccountSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function accountFilter({ peran, status, berakhir, tanpaperan }: AccountSearch, text: string | undefined): AccountFilter {
  return { text, role: peran, state: status, endsUntil: berakhir, idle: tanpaperan && true };
}
