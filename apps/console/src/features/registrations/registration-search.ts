import * as z from 'zod/mini';
import { RegistrationAuthority, RegistrationKind, RegistrationOrder, RegistrationState, type RegistrationFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';
import { openStates } from './registration-words.ts';

const schema = z.object({
  status: choices(RegistrationState),
  jenis: choices(RegistrationKind),
  kewenangan: choices(RegistrationAuthority),
  telat: lenient(z.enum(['ya'])),
  urut: lenient(z.enum(RegistrationOrder)),
  setelah: lenient(z.string()),
});

/** What the list of registrations is narrowed to; words searched for never stand here. */
export type RegistrationSearch = z.output<typeof schema>;

/** Reads the address of the board. */
export function registrationSearch(search: Record<string, unknown>): RegistrationSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it: applications under way, unless another state is asked for. */
export function registrationFilter({ status, jenis, kewenangan, telat }: RegistrationSearch, text: string | undefined): RegistrationFilter {
  return { text, state: status ?? [...openStates], kind: jenis, authority: kewenangan, overdue: telat === 'ya' ? true : undefined };
}

const stepSchema = z.object({ langkah: lenient(z.enum(['profil', 'surat', 'permohonan', 'ajukan'])) });

/** Which step of an application is shown. */
export type ApplySearch = z.output<typeof stepSchema>;

/** Reads the address of an application that is being written. */
export function applySearch(search: Record<string, unknown>): ApplySearch {
  return z.parse(stepSchema, search);
}
