import { createHash } from 'node:crypto';
import { accountOf } from './scope.ts';
import type { Context, RawDb } from './context.ts';
import { Duplicate, InvalidInput } from './errors.ts';
import { messages, say } from './messages.ts';
import { raw, sql } from './sql.ts';
import { stableJson } from './stable-json.ts';

const shape = /^\S{8,100}$/;

/**
 * Claims the caller's key for this body. Gives the id of the first result when the same body came before, null when
 * this is the first. Two at once: the second waits here until the first has committed or rolled back.
 */
export async function claimKey(tx: RawDb, ctx: Context, subgraph: string, mutation: string, key: string, body: object): Promise<string | null> {
  if (!shape.test(key)) throw new InvalidInput(ctx.language, [{ path: ['idempotencyKey'], message: say(ctx.language, messages.badIdempotencyKey) }]);
  const client = accountOf(ctx.viewer);
  const hash = createHash('sha256').update(stableJson(body)).digest('base64url');
  const table = raw(`${subgraph}.idempotency`);
  const claimed = await tx.$executeRaw(sql`
    INSERT INTO ${table} (client, key, operation, body_hash) VALUES (${client}, ${key}, ${mutation}, ${hash}) ON CONFLICT DO NOTHING`);
  if (claimed === 1) return null;
  const [first] = await tx.$queryRaw<{ operation: string; body_hash: string; entity_id: string | null }[]>(
    sql`SELECT operation, body_hash, entity_id::text FROM ${table} WHERE client = ${client} AND key = ${key}`);
  if (first?.operation !== mutation || first.body_hash !== hash || first.entity_id === null) {
    throw new Duplicate(say(ctx.language, messages.keyReused, { value: key }), ['idempotencyKey'], first?.entity_id ?? null);
  }
  return first.entity_id;
}

/** Remembers the record that the claimed key led to. */
export async function settleKey(tx: RawDb, ctx: Context, subgraph: string, key: string, entityId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE ${raw(`${subgraph}.idempotency`)} SET entity_id = ${entityId}::uuid WHERE client = ${accountOf(ctx.viewer)} AND key = ${key}`);
}
