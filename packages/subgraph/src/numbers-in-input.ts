import { namesPerson } from '@pilar/domain/nik-rules';
import type { Context } from './context.ts';
import { InvalidInput } from './errors.ts';
import { say } from './messages.ts';
import { personalMessages } from './personal-messages.ts';

/** Where a number of a person belongs: the fields of type Nik. A key is kept as a keyed digest alone. */
const numberFields: ReadonlySet<string> = new Set(['nik', 'cardNumber', 'familyCardNumber', 'idempotencyKey']);

/**
 * Refuses an input in which a number of a person stands where none belongs: it would lie in the clear in its table, in the history and
 * in every copy of the database. `sealed`: further fields that may hold one, as what is kept of them is sealed or masked.
 */
export function refuseNumbers({ language }: Pick<Context, 'language'>, input: object, sealed: readonly string[] = []): void {
  const problems = placesIn(input, [], new Set([...numberFields, ...sealed])).map((path) => ({ path, message: say(language, personalMessages.numberInText) }));
  if (problems.length > 0) throw new InvalidInput(language, problems);
}

function placesIn(value: unknown, path: readonly string[], skipped: ReadonlySet<string>): string[][] {
  if (typeof value === 'string') return namesPerson(value) ? [[...path]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => (skipped.has(name) ? [] : placesIn(below, [...path, name], skipped)));
}
