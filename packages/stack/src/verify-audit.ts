import { chainHash, isChainMac, isResealMac, sameBytes } from '@pilar/domain/audit-chain';
import type pg from 'pg';
import { asClient } from './owner.ts';

/** What is wrong with a batch of the audit trail. */
export type Damage = 'CUT' | 'MISSING' | 'ALTERED' | 'FORGED' | 'ADDED' | 'BACKDATED' | 'UNINDEXED';

/** A batch that is not as it was sealed. `rows`: how many of its rows are concerned, where that can be told. */
export type Broken = { n: number; damage: Damage; from: string | null; to: string | null; rows: number | null };

/** A seal as somebody noted it outside the database. */
export type Witness = { n: number; hash: string };

/** What a look at the whole trail found. `broken` by batch, the first one first; empty when all is as it was written. */
export type Verdict = { seals: number; rows: number; waiting: number; newest: Witness | null; broken: Broken[] };

type Seal = { n: string; kind: string; named: number; present: number; unindexed: number; first_at: Date; last_at: Date; hash: Buffer; mac: Buffer; digest: Buffer };

/** Where a look begins: behind a seal, whose hash is known, and at a moment. */
type Beginning = { after: number; hash: Buffer | null; at: string };

const sealsAtOnce = 20;
/** Every row that is to be sealed, from a moment on: `$1`, which may be -infinity. */
const allRows = 'SELECT id, at FROM audit.entry WHERE at >= $1::timestamptz UNION ALL SELECT id, at FROM audit.reading WHERE at >= $1::timestamptz';
/** No transaction takes longer than this from its first moment, which its rows bear, to its end, when they may be sealed. */
const longestTransactionMs = 86_400_000;

/**
 * Compares the audit trail with its seals, over a connection of the database's owner; `from` a batch on, whose hash before is taken as it is.
 * What was cut off at the end together with its seals leaves no trace in a database: that takes a witness from outside.
 */
export async function verifyAudit(databaseUrl: string, secret: string, witness: Witness | null = null, from = 1): Promise<Verdict> {
  return asClient(databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL ROLE pilar_sealer');
    const begins = await beginningOf(client, from);
    const walk = new Walk(secret, witness, begins, await readReseal(client, secret));
    for (let seals = await readSeals(client, from - 1); seals.length > 0; seals = await readSeals(client, walk.newest?.n ?? 0)) seals.forEach((seal) => walk.judge(seal));
    walk.end();
    const { waiting, present, total } = await countRows(client, begins.at);
    if (waiting > present) walk.broken.push({ ...afterAll(walk), damage: 'MISSING', rows: waiting - present });
    // Of a part of the trail the rows of earlier batches lie among its own, and their number tells nothing.
    if (from > 1 || total > walk.rows + present) walk.broken.push(...(await findAdded(client, (walk.newest?.n ?? 0) + 1, begins.at)));
    return { seals: walk.seals, rows: walk.rows, waiting, newest: walk.newest, broken: walk.broken.toSorted((one, other) => one.n - other.n) };
  });
}

/** Goes from seal to seal. */
class Walk {
  readonly broken: Broken[] = [];
  seals = 0;
  rows = 0;
  newest: Witness | null = null;
  readonly #secret: string;
  readonly #witness: Witness | null;
  readonly #reseal: Reseal | null;
  readonly #latest = new Map<string, number>();
  #previous: Buffer | null = null;

  constructor(secret: string, witness: Witness | null, { after, hash }: Beginning, reseal: Reseal | null) {
    this.#secret = secret;
    this.#witness = witness;
    this.#reseal = reseal;
    if (after === 0) return;
    this.#previous = hash;
    this.newest = { n: after, hash: hash?.toString('hex') ?? '' };
    if (!hash) this.broken.push({ n: after, damage: 'CUT', from: null, to: null, rows: null });
  }

  judge({ n: place, kind, named, present, unindexed, first_at: from, last_at: to, hash, mac, digest }: Seal): void {
    const n = Number(place);
    const expected = (this.newest?.n ?? 0) + 1;
    if (n !== expected) this.broken.push({ n: expected, damage: 'CUT', from: null, to: null, rows: null });
    const found = (damage: Damage, rows: number | null = null) => this.broken.push({ n, damage, from: from.toISOString(), to: to.toISOString(), rows });
    const whole = sameBytes(hash, chainHash({ n, previous: this.#previous, kind, digest }));
    if (present < named) found('MISSING', named - present);
    else if (!this.#isOurs(n, hash, mac) || this.#contradicts(n, hash)) found('FORGED');
    // Behind a gap the hash of the seal before is not there to be compared with.
    else if (!whole && n === expected) found('ALTERED');
    else if (unindexed > 0) found('UNINDEXED', unindexed);
    else if (from.getTime() < (this.#latest.get(kind) ?? 0) - longestTransactionMs) found('BACKDATED');
    this.seals += 1;
    this.rows += present;
    this.#latest.set(kind, to.getTime());
    this.#previous = hash;
    this.newest = { n, hash: hash.toString('hex') };
  }

  end(): void {
    const last = this.newest?.n ?? 0;
    if (this.#witness && this.#witness.n > last) this.broken.push({ n: last + 1, damage: 'CUT', from: null, to: null, rows: null });
  }

  /** Whether this installation put the seal on; one under a secret that is retired stands by the proof that was made when it was. */
  #isOurs(n: number, hash: Buffer, mac: Buffer): boolean {
    if (n === this.#reseal?.n) return sameBytes(hash, this.#reseal.hash);
    return n < (this.#reseal?.n ?? 0) || isChainMac(this.#secret, hash, mac);
  }

  /** Whether a witness saw another seal in this place. */
  #contradicts(n: number, hash: Buffer): boolean {
    return this.#witness?.n === n && !hash.toString('hex').startsWith(this.#witness.hash);
  }
}

/** A place behind the last seal. */
function afterAll({ newest }: Walk): Pick<Broken, 'n' | 'from' | 'to'> {
  return { n: (newest?.n ?? 0) + 1, from: null, to: null };
}

async function beginningOf(client: pg.Client, from: number): Promise<Beginning> {
  const { rows: [first] } = await client.query<{ at: string }>('SELECT first_at::text AS at FROM audit.seal WHERE n = $1 AND n > 1', [from]);
  const { rows: [before] } = await client.query<{ hash: Buffer }>('SELECT hash FROM audit.seal WHERE n = $1', [from - 1]);
  return { after: from - 1, hash: before?.hash ?? null, at: first?.at ?? '-infinity' };
}

/** How far the chain was found whole when a secret was last retired. One that this installation did not make proves nothing. */
type Reseal = { n: number; hash: Buffer };

async function readReseal(client: pg.Client, secret: string): Promise<Reseal | null> {
  const { rows } = await client.query<{ n: string; hash: Buffer; mac: Buffer }>('SELECT n, hash, mac FROM audit.reseal ORDER BY n DESC');
  return rows.map((row) => ({ ...row, n: Number(row.n) })).find((row) => isResealMac(secret, row)) ?? null;
}

async function readSeals(client: pg.Client, after: number): Promise<Seal[]> {
  const { rows } = await client.query<Seal>(`
    SELECT n, kind, cardinality(ids) AS named, first_at, last_at, hash, mac, written.present, written.digest, audit.unindexed_readings(kind, ids, first_at, last_at) AS unindexed
    FROM (SELECT * FROM audit.seal WHERE n > $1 ORDER BY n LIMIT $2) AS seal, LATERAL audit.sealed_rows(kind, ids, first_at, last_at) AS written
    ORDER BY n`, [after, sealsAtOnce]);
  return rows;
}

/** Rows that wait for their seal, those of them that are there, and all rows. */
async function countRows(client: pg.Client, since: string): Promise<{ waiting: number; present: number; total: number }> {
  const { rows: [counts] } = await client.query<{ waiting: number; present: number; total: number }>(`
    SELECT (SELECT count(*)::float8 FROM audit.unsealed WHERE at >= $1::timestamptz) AS waiting, (SELECT count(*)::float8 FROM audit.unsealed JOIN (${allRows}) AS written USING (id, at)) AS present,
      (SELECT count(*)::float8 FROM (${allRows}) AS written) AS total`, [since]);
  return counts ?? { waiting: 0, present: 0, total: 0 };
}

/** Rows that no seal names and that do not wait for one, by the batch among whose rows they were put. */
async function findAdded(client: pg.Client, next: number, since: string): Promise<Broken[]> {
  const { rows } = await client.query<{ n: number; from: Date; to: Date; rows: number }>(`
    WITH known AS (SELECT unnest(ids) AS id FROM audit.seal WHERE last_at >= $1::timestamptz UNION ALL SELECT id FROM audit.unsealed),
    added AS (SELECT id, at FROM (${allRows}) AS written WHERE NOT EXISTS (SELECT FROM known WHERE known.id = written.id))
    SELECT coalesce((SELECT min(n) FROM audit.seal WHERE last_at >= added.at), $2)::float8 AS n, min(at) AS from, max(at) AS to, count(*)::float8 AS rows
    FROM added GROUP BY 1`, [since, next]);
  return rows.map(({ n, from, to, rows: count }) => ({ n, damage: 'ADDED', from: from.toISOString(), to: to.toISOString(), rows: count }));
}
