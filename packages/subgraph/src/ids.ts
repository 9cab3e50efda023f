import { v7, validate } from 'uuid';
import type { Context } from './context.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';

/** A new id: UUID version 7, so that ids grow with time and indexes stay compact. */
export function newId(): string {
  return v7();
}

/** Whether the text is a UUID. */
export function isId(text: string): boolean {
  return validate(text);
}

/** The id given in an argument, in lower case. Throws BAD_ID naming the field and the value. */
export function parseId(ctx: Pick<Context, 'language'>, field: string, value: string): string {
  if (!validate(value)) throw requestError(ctx, 'BAD_ID', messages.badId, { field, value: value.slice(0, 60) });
  return value.toLowerCase();
}
