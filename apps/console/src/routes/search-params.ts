import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';

const separator = ',';

/** Reads an address's search: plain words, as a person would type them. What they mean, each page's schema says. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes an address's search. Several values of one key stand in a row (`jenis=MONEV,BIMTEK`). */
export function stringifySearch(search: Record<string, unknown>): string {
  const words = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, Array.isArray(value) ? value.join(separator) : String(value)]]);
  const text = new URLSearchParams(words).toString().replaceAll('%2C', separator);
  return text === '' ? '' : `?${text}`;
}

/** A part of an address that may be missing, and is as if missing when it makes no sense. */
export function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return orElse(z.optional(schema), undefined);
}

/** Several codes of one enumeration; an unknown one makes the whole choice void. */
export function choices<const Codes extends Record<string, string>>(codes: Codes) {
  const split = z.transform((value) => (typeof value === 'string' ? value.split(separator) : value));
  return lenient(z.pipe(split, z.array(z.enum(codes)).check(z.minLength(1))));
}

/** Several texts, such as the codes of programmes. */
export const texts = lenient(z.pipe(z.transform((value) => (typeof value === 'string' ? value.split(separator).filter(Boolean) : value)), z.array(z.string()).check(z.minLength(1))));

/** Whether the text is one of an enumeration's codes. */
export function isCode<Code extends string>(codes: Readonly<Record<string, Code>>, text: string | undefined): text is Code {
  return Object.values<string | undefined>(codes).includes(text);
}
