import { setTimeout as pause } from 'node:timers/promises';
import { asClient } from '@pilar/stack/owner';

const intervalMs = 50;

/** Waits until every outbox is numbered and read by all who follow it; throws, naming who is behind, when they do not get on. */
export async function untilPublished(adminUrl: string, timeoutMs = 30_000): Promise<void> {
  await asClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT quote_ident(table_schema) AS name FROM information_schema.tables WHERE table_name = 'outbox'");
    const schemas = rows.map(({ name }) => name);
    const behind = schemas.flatMap((from) => [
      `SELECT '${from} numbers its own' AS who FROM ${from}.outbox WHERE change_seq IS NULL`,
      ...schemas.map((reader) => `SELECT '${reader} reads ${from}' FROM ${reader}.ref_position WHERE subgraph = '${from}' AND change_seq < (SELECT max(change_seq) FROM ${from}.outbox)`),
    ]).join(' UNION ');
    for (const end = Date.now() + timeoutMs; ; await pause(intervalMs)) {
      const waiting = await client.query<{ who: string }>(behind);
      if (waiting.rows.length === 0) return;
      if (Date.now() > end) throw new Error(`Outboxes were not read to their end: ${waiting.rows.map(({ who }) => who).join(', ')}`);
    }
  });
}
