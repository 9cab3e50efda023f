import * as z from 'zod/mini';

/** A part of an address that may be missing, and is as if missing when it makes no sense. */
export function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** Several codes of one enumeration; unknown ones make the whole choice void. */
export function choices<const Codes extends Record<string, string>>(codes: Codes) {
  return lenient(z.array(z.enum(codes)).check(z.minLength(1)));
}
