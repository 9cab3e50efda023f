import { resealMac } from '@pilar/domain/audit-chain';
import { secretName, secretsIn } from '@pilar/domain/secret';
import { subgraphs } from '@pilar/domain/subgraphs';
import type pg from 'pg';
import { asClient } from './owner.ts';
import { verifyAudit } from './verify-audit.ts';

/** What the last look of the worker at one place found. `cleanAt`: since when nothing of it is under a former secret; null while something is. */
export type PlaceState = { place: string; read: number; renewed: number; unreadable: number; cleanAt: Date | null };

/** How far an installation is from needing its secret in use alone. */
export type KeyState = {
  /** Name of the secret in use; it gives nothing of it away. */
  secret: string;
  former: number;
  places: PlaceState[];
  /** Keys of requests sent under a former secret: until they are gone (30 days), a request sent again is known by it alone. */
  remembered: number;
};

/** Why a former secret cannot go yet. */
export type Obstacle = 'NOTHING_FORMER' | 'NOT_LOOKED' | 'NOT_CLEAN' | 'UNREADABLE' | 'REMEMBERED' | 'TRAIL_BROKEN';

/** The place that a look at all of them ends with. */
const lastPlace = 'beneficiaries.comparison.keys';

/** Asks how far what is kept has been sealed anew, over a connection of the database's owner. */
export async function keyState(databaseUrl: string, secret: string): Promise<KeyState> {
  return asRekeyer(databaseUrl, async (client) => {
    const name = secretName(secret);
    const { rows: places } = await client.query<PlaceState>(`
      SELECT place, read::float8 AS read, renewed::float8 AS renewed, unreadable::float8 AS unreadable, clean_at AS "cleanAt" FROM pilar.rekeyed WHERE secret = $1 ORDER BY place`, [name]);
    const counts = subgraphs.map((subgraph) => `SELECT count(*) FROM ${subgraph}.idempotency WHERE key NOT LIKE $1`);
    const { rows: [sum] } = await client.query<{ remembered: number }>(`SELECT sum(count)::float8 AS remembered FROM (${counts.join(' UNION ALL ')}) AS counts`, [`${name}.%`]);
    return { secret: name, former: secretsIn(secret).length - 1, places, remembered: sum?.remembered ?? 0 };
  });
}

/** What stands in the way of retiring the former secrets. */
export function obstaclesOf({ former, places, remembered }: KeyState): Obstacle[] {
  if (former === 0) return ['NOTHING_FORMER'];
  if (!places.some(({ place }) => place === lastPlace)) return ['NOT_LOOKED'];
  return [
    ...(places.some(({ cleanAt }) => cleanAt === null) ? ['NOT_CLEAN' as const] : []),
    ...(places.some(({ unreadable }) => unreadable > 0) ? ['UNREADABLE' as const] : []),
    ...(remembered > 0 ? ['REMEMBERED' as const] : []),
  ];
}

/** What may be given up for retiring a secret today, as one must that others know. */
const givenUp: ReadonlySet<Obstacle> = new Set(['UNREADABLE', 'REMEMBERED']);

/**
 * Makes the database ready for the secret in use alone; gives what stands in the way, and then changes nothing. The audit trail must be
 * whole: the proofs under a former secret say nothing once it is gone, and one under the secret in use is put in their place.
 */
export async function retireFormer(databaseUrl: string, secret: string, { now = false }: { now?: boolean } = {}): Promise<Obstacle[]> {
  const obstacles = obstaclesOf(await keyState(databaseUrl, secret)).filter((one) => !(now && givenUp.has(one)));
  if (obstacles.length > 0) return obstacles;
  const { broken, newest } = await verifyAudit(databaseUrl, secret);
  if (broken.length > 0) return ['TRAIL_BROKEN'];
  if (newest) await putReseal(databaseUrl, secret, newest.n, Buffer.from(newest.hash, 'hex'));
  await asRekeyer(databaseUrl, async (client) => {
    const name = secretName(secret);
    for (const subgraph of subgraphs) await client.query(`DELETE FROM ${subgraph}.idempotency WHERE key NOT LIKE $1`, [`${name}.%`]);
    // Cards from before they were kept with their number are found under the former secret alone.
    await client.query('DELETE FROM beneficiaries.former_card WHERE card_sealed IS NULL');
    // Of files that are swept nothing is left to work their mark out anew.
    await client.query("UPDATE identity.import SET mark = 'former:' || id WHERE mark ~ '^[0-9a-f]{8}[.]' AND mark NOT LIKE $1", [`${name}.%`]);
    await client.query('DELETE FROM pilar.rekeyed WHERE secret <> $1', [name]);
  });
  return [];
}

async function putReseal(databaseUrl: string, secret: string, n: number, hash: Buffer): Promise<void> {
  await within(databaseUrl, 'pilar_sealer', (client) => client.query('INSERT INTO audit.reseal (n, hash, mac) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [n, hash, resealMac(secret, n, hash)]));
}

const asRekeyer = <Value>(databaseUrl: string, run: (client: pg.Client) => Promise<Value>) => within(databaseUrl, 'pilar_rekeyer', run);

function within<Value>(databaseUrl: string, role: 'pilar_rekeyer' | 'pilar_sealer', run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  return asClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(`SET LOCAL ROLE ${role}`);
    const value = await run(client);
    await client.query('COMMIT');
    return value;
  });
}
