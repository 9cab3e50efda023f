import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { asRekeyer, type Found } from './renew-rows.ts';

const personsAtOnce = 1_000;
/** More wait at no time: whoever is new is compared soon all the same. */
const mostDue = 2_000;

/**
 * What records are compared by is digests of several facts together: nobody can seal it anew who does not read them all. So everybody is
 * compared once more by the subgraph that does so (what was decided of a pair stays), a few at a time.
 */
export async function renewComparisons(client: pg.ClientBase, name: string, signal: AbortSignal, waitMs = 1_000): Promise<Found> {
  const found: Found = { read: 0, renewed: 0, unreadable: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await asRekeyer(client, async () => (await client.query<{ id: string; stale: boolean }>(`
      SELECT beneficiary_id::text AS id, keyed_with IS DISTINCT FROM $2 AS stale FROM beneficiaries.comparison WHERE beneficiary_id > $1 ORDER BY beneficiary_id LIMIT ${personsAtOnce}`, [after, name])).rows);
    const stale = rows.filter((row) => row.stale).map(({ id }) => id);
    if (stale.length > 0) {
      await asRekeyer(client, () => client.query('UPDATE beneficiaries.comparison SET due_since = now() WHERE beneficiary_id = ANY ($1) AND due_since IS NULL', [stale]));
      await untilFewDue(client, signal, waitMs);
    }
    found.read += rows.length;
    found.renewed += stale.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < personsAtOnce) break;
  }
  // Of pairs that were not found again what is likely has changed: they are judged anew when they are.
  if (found.renewed === 0) await asRekeyer(client, () => client.query("UPDATE beneficiaries.duplicate_pair SET compared = '', keyed_with = $1 WHERE keyed_with IS DISTINCT FROM $1", [name]));
  return found;
}

async function untilFewDue(client: pg.ClientBase, signal: AbortSignal, waitMs: number): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const { rows: [due] } = await asRekeyer(client, () => client.query<{ many: boolean }>(
      `SELECT count(*) > ${mostDue - personsAtOnce} AS many FROM (SELECT FROM beneficiaries.comparison WHERE due_since IS NOT NULL LIMIT ${mostDue}) AS some`));
    if (!due?.many) return;
    await pause(waitMs, undefined, { signal });
  }
}
