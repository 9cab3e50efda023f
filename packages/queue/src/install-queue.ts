import type pg from 'pg';
import { queueName, queueSchema, queueSettings } from './queue.ts';

/** What is installed, as the schema's comment says; another text here installs anew. */
const installed = 'pg-boss 12.35.0, settings 1';

const grants = `
  GRANT USAGE ON SCHEMA ${queueSchema} TO pilar_worker, pilar_identity;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO pilar_worker;
  GRANT SELECT ON ${queueSchema}.version, ${queueSchema}.queue TO pilar_identity;
  GRANT SELECT, INSERT ON ${queueSchema}.job, ${queueSchema}.job_common TO pilar_identity;
  COMMENT ON SCHEMA ${queueSchema} IS '${installed}';`;

/**
 * Installs the queue's schema, or brings it up to date, over the owner's connection: servers have no right to change it.
 * False when there was nothing to do.
 */
export async function installQueue(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ comment: string | null }>(
    'SELECT obj_description(oid) AS comment FROM pg_namespace WHERE nspname = $1', [queueSchema]);
  if (rows[0]?.comment === installed) return false;
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ db: { executeSql: (text, values) => client.query(text, values) }, schema: queueSchema, supervise: false, schedule: false });
  const failed: Error[] = [];
  boss.on('error', (error) => failed.push(error));
  try {
    await boss.start();
    if (await boss.getQueue(queueName)) await boss.updateQueue(queueName, queueSettings);
    else await boss.createQueue(queueName, queueSettings);
    await client.query(grants);
  } finally {
    await boss.stop({ close: false, graceful: false });
  }
  if (failed[0]) throw failed[0];
  return true;
}
