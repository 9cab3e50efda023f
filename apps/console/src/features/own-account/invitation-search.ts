import * as z from 'zod/mini';
import { lenient, texts } from '../../routes/search-params.ts';

const schema = z.object({ akun: texts, untuk: lenient(z.enum(['INVITE', 'RECOVERY'])), setelah: lenient(z.string()) });

/** For which accounts codes are made and what for; without accounts a page of the rounds. */
export type InvitationSearch = z.output<typeof schema>;

/** Reads the address of the page that makes codes. */
export function invitationSearch(search: Record<string, unknown>): InvitationSearch {
  return z.parse(schema, search);
}
