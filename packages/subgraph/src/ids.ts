import { randomFillSync } from 'node:crypto';
import { v7, validate } from 'uuid';
import type { Context } from './context.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';

const idBytes = 16;
/** Random bytes for many ids: asked of the system id by id, they cost more than all the rest. */
const entropy = new Uint8Array(256 * idBytes);
let used = entropy.length;
let [lastMs, sequence] = [0, 0];

/** A new id: UUID version 7, so that ids grow with time and indexes stay compact. Those of a process grow one by one. */
export function newId(): string {
  if (used === entropy.length) {
    randomFillSync(entropy);
    used = 0;
  }
  const random = entropy.subarray(used, (used += idBytes));
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The upper half stays free to count on within the millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    sequence += 1;
  }
  return v7({ random, msecs: lastMs, seq: sequence });
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
