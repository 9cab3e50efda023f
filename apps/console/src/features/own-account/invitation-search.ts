import * as z from 'zod/mini';
import { lenient, texts } from '../../routes/search-params.ts';

const schema = z.object({ akun: texts, untuk: lenient(z.enum(['INVITE', 'RECOVERY'])) });

/** Reads the address of the page that makes codes: for which accounts, and what for. */
export function invitationSearch(search: Record<string, unknown>): z.output<typeof schema> {
  return z.parse(schema, search);
}
