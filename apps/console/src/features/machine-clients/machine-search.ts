import * as z from 'zod/mini';
import { AccountState } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({ status: choices(AccountState), pakai: lenient(z.literal('tidak')), setelah: lenient(z.string()) });

/** What the list of machine clients is narrowed to; words searched for never stand here. */
export type MachineSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function machineSearch(search: Record<string, unknown>): MachineSearch {
  return z.parse(schema, search);
}
