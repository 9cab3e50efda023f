import { asClient } from '@pilar/stack/owner';

/**
 * Empties every table, so that a demo can begin anew under running servers: their connections stay, and what they
 * remember of the outboxes stands in tables too. Only ever called for a database that knows that it is a demo.
 */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string; guarded: boolean }>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS name,
        EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND (t.tgtype & 32) > 0) AS guarded
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('identity', 'people', 'institutions', 'events', 'beneficiaries', 'audit') AND c.relkind IN ('r', 'p') AND c.relname <> 'schema_migrations'`);
    const guarded = tables.filter((table) => table.guarded);
    await client.query('BEGIN');
    // Nobody truncates the audit trail but its owner, who has to take off the lock that it put on.
    for (const { name } of guarded) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
    for (const { name } of guarded) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query('UPDATE pilar.installation SET seeded_at = NULL');
    await client.query('COMMIT');
  });
}
