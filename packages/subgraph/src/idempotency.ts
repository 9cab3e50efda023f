import { accountOf } from './scope.ts';
import type { Context, RawDb } from './context.ts';
import { Duplicate, InvalidInput } from './errors.ts';
import { messages, say } from './messages.ts';
import { keyedDigests, namedDigests } from './sealed-numbers.ts';
import { raw, sql } from './sql.ts';
import { stableJson } from './stable-json.ts';

const shape = /^\S{8,100}$/;
/** In place of the digest of a body that came before digests took a key. Such a row has its key as it came, and goes after 30 days. */
const unknownBody = '';

/** The key as it is kept: whoever made it may have put a number of a person into it. Behind it, as it was kept under former secrets. */
const keptKeys = (subgraph: string, key: string) => namedDigests(`idempotency-key:${subgraph}`, key);

/**
 * Claims the caller's key for this body. Gives the id of the first result when the same body came before, null when
 * this is the first. Two at once: the second waits here until the first has committed or rolled back.
 */
export async function claimKey(tx: RawDb, ctx: Context, subgraph: string, mutation: string, key: string, body: object): Promise<string | null> {
  if (!shape.test(key)) throw new InvalidInput(ctx.language, [{ path: ['idempotencyKey'], message: say(ctx.language, messages.badIdempotencyKey) }]);
  const client = accountOf(ctx.viewer);
  const hashes = keyedDigests(`idempotency:${subgraph}`, stableJson(body));
  const table = raw(`${subgraph}.idempotency`);
  const [kept = '', ...former] = keptKeys(subgraph, key);
  const before = [...former, key];
  const claimed = await tx.$executeRaw(sql`
    INSERT INTO ${table} (client, key, operation, body_hash) SELECT ${client}, ${kept}, ${mutation}, ${hashes[0]}
    WHERE NOT EXISTS (SELECT FROM ${table} WHERE client = ${client} AND key = ANY (${before}::text[])) ON CONFLICT DO NOTHING`);
  if (claimed === 1) return null;
  const [first] = await tx.$queryRaw<{ operation: string; body_hash: string; entity_id: string | null }[]>(
    sql`SELECT operation, body_hash, entity_id::text FROM ${table} WHERE client = ${client} AND key = ANY (${[kept, ...before]}::text[])`);
  const same = first !== undefined && [...hashes, unknownBody].includes(first.body_hash);
  if (first?.operation !== mutation || !same || first.entity_id === null) {
    throw new Duplicate(say(ctx.language, messages.keyReused, { value: key }), ['idempotencyKey'], first?.entity_id ?? null);
  }
  return first.entity_id;
}

/** Remembers the record that the claimed key led to. */
export async function settleKey(tx: RawDb, ctx: Context, subgraph: string, key: string, entityId: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE ${raw(`${subgraph}.idempotency`)} SET entity_id = ${entityId}::uuid WHERE client = ${accountOf(ctx.viewer)} AND key = ${keptKeys(subgraph, key)[0]}`);
}
