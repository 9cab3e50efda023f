import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { batchesOf } from './batches.ts';
import { closeBulk, derived, fillDerived, openForBulk } from './bulk.ts';
import type { CaseType } from './cases.ts';
import type { Plan } from './generator.ts';
import { familyId } from './ids.ts';
import { columns, tables } from './tables.ts';

/** Families of each scale, with 3.3 members in the middle: some villages, a tenth of Banten, or all of it. */
export const scales = { sample: 36_000, tenth: 360_000, province: 3_600_000 } as const;
export type Scale = keyof typeof scales;

/** What is told on the way: families and rows written so far, or what is done next. */
export type Progress = (step: { families: number; rows: number } | { next: string }) => void;

/**
 * Puts so many invented families with their members, cases and proposals into the registry, past the graph, in one transaction: how they
 * come in is measured elsewhere. Repeatable but for what is sealed. The rows written; null when a population is already there.
 *
 * @param databaseUrl as the owner who migrates
 */
export async function putPopulation(databaseUrl: string, secret: string, families: number, today: string, tell: Progress = () => undefined): Promise<number | null> {
  return asClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    const restore = await openForBulk(client);
    const { rowCount } = await client.query('SELECT FROM beneficiaries.family WHERE id = $1', [familyId(1)]);
    if (rowCount) {
      await client.query('ROLLBACK');
      return null;
    }
    const written = await copyAll(client, { secret, today, families, types: await caseTypes(client, today), taken: await takenNumbers(client) }, tell);
    tell({ next: 'counts' });
    await fillDerived(client);
    await client.query("SET LOCAL maintenance_work_mem = '1GB'");
    for (const { name, statement } of restore) {
      tell({ next: name });
      await client.query(statement);
    }
    await closeBulk(client);
    await client.query('COMMIT');
    for (const table of [...tables, ...derived]) {
      tell({ next: `VACUUM ANALYZE ${table}` });
      await client.query(`VACUUM ANALYZE beneficiaries.${table}`);
    }
    return written;
  });
}

/** The types in force on that day, as cases copy them. */
async function caseTypes(client: pg.Client, today: string): Promise<CaseType[]> {
  const { rows } = await client.query<CaseType>(`
    SELECT id::text, code, criterion, unit, min_age AS "minAge", max_age AS "maxAge", sex, sensitivities FROM beneficiaries.case_type
    WHERE list_id = (SELECT id FROM beneficiaries.case_type_list WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1) ORDER BY position`, [today]);
  return rows;
}

/** Digests of the NIKs and cards that persons and families have already: those of the demo have serial 0000 as well. */
async function takenNumbers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ digest: string }>("SELECT encode(nik_index, 'hex') AS digest FROM beneficiaries.beneficiary WHERE nik_index IS NOT NULL UNION ALL SELECT encode(card_index, 'hex') FROM beneficiaries.family WHERE card_index IS NOT NULL");
  return rows.map(({ digest }) => digest);
}

async function copyAll(client: pg.Client, plan: Plan, tell: Progress): Promise<number> {
  let rows = 0;
  for await (const batch of batchesOf(plan)) {
    for (const table of tables) {
      const text = batch.copy[table];
      if (text) await pipeline(Readable.from(pieces(text)), client.query(from(`COPY beneficiaries.${table} (${columns[table]}) FROM STDIN`)));
    }
    rows += batch.rows;
    tell({ families: batch.families, rows });
  }
  return rows;
}

const bytesPerPiece = 1 << 18;

/** Few large pieces: each write has its price. */
function* pieces(text: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < text.length; at += bytesPerPiece) yield text.subarray(at, at + bytesPerPiece);
}
