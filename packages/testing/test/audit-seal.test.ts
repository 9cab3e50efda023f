import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { verifyAudit, type Witness } from '@pilar/stack/verify-audit';
import { sealNext } from '@pilar/subgraph/seal';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../src/database.ts';

const perBatch = 10;
let database: TestDatabase;
let admin: pg.Client;

beforeEach(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await write(30);
  await sealAll();
});

afterEach(async () => {
  await admin.end();
  await database.drop();
});

/** Rows a minute apart, the newest now. */
async function write(count: number, into = 'audit.entry', age = '0'): Promise<void> {
  await admin.query(`INSERT INTO ${into} (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, changes, areas, downward, open)
    SELECT gen_random_uuid(), now() - ($1 - i) * interval '1 minute' - $2::interval, 'people', 'r', 'a' || i, 'Nama', 'g', 'PROV_ADMIN', 'correctPerson', 'Person', gen_random_uuid(), i,
      '[{"field": "name", "before": null, "after": "Siti"}]', '{36.02}', '{}', false FROM generate_series(1, $1) AS i`, [count, age]);
}

/** Seals as the worker does, with its role. */
async function sealAll(secret = database.secret): Promise<number> {
  return asClient(database.roleUrls.worker, async (client) => {
    for (let seals = 0; ; seals += 1) if (!(await sealNext(client, secret, perBatch))) return seals;
  });
}

/** What somebody with all rights over the database can do: past the triggers that refuse it to everybody else. */
async function meddle(...statements: string[]): Promise<void> {
  await admin.query('SET session_replication_role = replica');
  for (const statement of statements) await admin.query(statement);
  await admin.query('RESET session_replication_role');
}

const verify = (witness: Witness | null = null, secret = database.secret) => verifyAudit(database.ownerUrl, secret, witness);
const damages = async (...given: Parameters<typeof verify>) => (await verify(...given)).broken.map(({ n, damage, rows }) => `${n} ${damage} ${rows ?? ''}`.trim());
/** A row of that batch. */
const rowOf = (batch: number, place = 1) => `(SELECT ids[${place}] FROM audit.seal WHERE n = ${batch})`;

describe('a trail that nobody touched', () => {
  it('is whole, in batches that follow one another, with rows that wait', async () => {
    await write(3);
    expect(await verify()).toMatchObject({ seals: 3, rows: 30, waiting: 3, newest: { n: 3 }, broken: [] });
    expect(await sealAll()).toBe(1);
    expect(await verify()).toMatchObject({ seals: 4, rows: 33, waiting: 0, newest: { n: 4 }, broken: [] });
  });

  it('stays whole with a witness, and with rows of a transaction that ended late', async () => {
    const { newest } = await verify();
    await write(3, 'audit.entry', '20 minutes');
    await sealAll();
    expect(await damages(newest)).toEqual([]);
    expect(await damages({ n: newest!.n, hash: newest!.hash.slice(0, 12) })).toEqual([]);
  });

  it('is sealed by one worker at a time', async () => {
    await write(40);
    await Promise.all([sealAll(), sealAll(), sealAll()]);
    await sealAll();
    expect(await verify()).toMatchObject({ seals: 7, rows: 70, waiting: 0, broken: [] });
  });

  it('is nothing that a server reads, writes or seals past the functions', async () => {
    for (const user of ['people', 'identity', 'worker'] as const) {
      await asClient(database.roleUrls[user], async (client) => {
        for (const statement of ['SELECT * FROM audit.seal', 'SELECT * FROM audit.unsealed', "INSERT INTO audit.unsealed VALUES ('entry', gen_random_uuid(), now())", 'DELETE FROM audit.seal', "SELECT * FROM audit.sealed_rows('entry', '{}', now(), now())"]) {
          await expect(client.query(statement)).rejects.toThrow('permission denied');
        }
      });
    }
  });

  it('refuses to be emptied part by part', async () => {
    const { rows: parts } = await admin.query<{ name: string }>("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'audit.entry'::regclass");
    expect(parts.length).toBeGreaterThan(10);
    for (const { name } of parts) await expect(admin.query(`TRUNCATE ${name}`)).rejects.toThrow('append-only');
    for (const statement of ['TRUNCATE audit.seal', 'DELETE FROM audit.seal', "UPDATE audit.seal SET kind = ''"]) await expect(admin.query(statement)).rejects.toThrow('append-only');
  });
});

describe('whoever owns the database is found out, and the batch named, when they', () => {
  it('change a row', async () => {
    await meddle(`UPDATE audit.entry SET account = 'somebody else' WHERE id = ${rowOf(2)}`);
    expect(await damages()).toEqual(['2 ALTERED']);
  });

  it('change one letter of what changed', async () => {
    await meddle(`UPDATE audit.entry SET changes = '[{"field": "name", "before": null, "after": "Sita"}]' WHERE id = ${rowOf(3)}`);
    expect(await damages()).toEqual(['3 ALTERED']);
  });

  it('delete a row, sealed or waiting', async () => {
    await meddle(`DELETE FROM audit.entry WHERE id = ${rowOf(1)}`);
    expect(await damages()).toEqual(['1 MISSING 1']);
    await write(1);
    await meddle('DELETE FROM audit.entry WHERE id = (SELECT id FROM audit.unsealed)');
    expect(await damages()).toEqual(['1 MISSING 1', '4 MISSING 1']);
    await sealAll();
    expect(await damages()).toEqual(['1 MISSING 1', '4 MISSING 1']);
  });

  it('put a row between others', async () => {
    await meddle(`INSERT INTO audit.entry SELECT gen_random_uuid(), at, subgraph, request_id, 'invented', account_name, grant_id, role, operation, entity_type, entity_id, version, reason, changes, areas, downward, open
      FROM audit.entry WHERE id = ${rowOf(2, 5)}`);
    expect(await damages()).toEqual(['2 ADDED 1']);
  });

  it('put a row into a partition, past the trail', async () => {
    await write(1, `audit.entry_${new Date().getUTCFullYear()}`);
    expect(await damages()).toEqual(['4 ADDED 1']);
  });

  it('put a row that says it is old', async () => {
    await write(2, 'audit.entry', '40 days');
    await sealAll();
    expect(await damages()).toEqual(['4 BACKDATED']);
  });

  it('empty a partition', async () => {
    const part = `audit.entry_${new Date().getUTCFullYear()}`;
    await admin.query(`ALTER TABLE ${part} DISABLE TRIGGER USER`);
    await admin.query(`TRUNCATE ${part}`);
    expect(await damages()).toEqual(['1 MISSING 10', '2 MISSING 10', '3 MISSING 10']);
  });

  it('swap what two rows say', async () => {
    await meddle(`UPDATE audit.entry SET account = CASE account WHEN 'a1' THEN 'swapped' ELSE 'a1' END WHERE id IN (${rowOf(1)}, ${rowOf(3)})`);
    expect(await damages()).toEqual(['1 ALTERED', '3 ALTERED']);
  });

  it('swap two seals', async () => {
    await meddle('UPDATE audit.seal SET n = -n WHERE n IN (1, 2)', 'UPDATE audit.seal SET n = 3 + n WHERE n < 0');
    expect(await damages()).toEqual(['1 ALTERED', '2 ALTERED', '3 ALTERED']);
  });

  it('take out a batch with its seal', async () => {
    await meddle(`DELETE FROM audit.entry WHERE id = ANY (SELECT unnest(ids) FROM audit.seal WHERE n = 2)`, 'DELETE FROM audit.seal WHERE n = 2');
    expect(await damages()).toEqual(['2 CUT']);
  });

  it('cut the end off with its seals: by a witness', async () => {
    const { newest } = await verify();
    await meddle(`DELETE FROM audit.entry WHERE id = ANY (SELECT unnest(ids) FROM audit.seal WHERE n = 3)`, 'DELETE FROM audit.seal WHERE n = 3');
    expect(await damages(newest)).toEqual(['3 CUT']);
  });

  it('cut the end off and let it be sealed anew with other rows: by a witness', async () => {
    const { newest } = await verify();
    await meddle(`DELETE FROM audit.entry WHERE id = ANY (SELECT unnest(ids) FROM audit.seal WHERE n = 3)`, 'DELETE FROM audit.seal WHERE n = 3');
    await write(10);
    await sealAll();
    expect(await damages(newest)).toEqual(['3 FORGED']);
  });

  it('make the chain anew without the secret', async () => {
    await meddle(`UPDATE audit.entry SET account = 'somebody else' WHERE id = ${rowOf(2)}`, 'DELETE FROM audit.seal WHERE n >= 2', "INSERT INTO audit.unsealed SELECT 'entry', id, at FROM audit.entry WHERE id <> ALL (SELECT unnest(ids) FROM audit.seal)");
    await sealAll(Buffer.alloc(32, randomUUID()).toString('base64url'));
    expect(await damages()).toEqual(['2 FORGED', '3 FORGED']);
  });
});

describe('a look at the newest batches alone', () => {
  const since = async (from: number) => (await verifyAudit(database.ownerUrl, database.secret, null, from)).broken.map(({ n, damage, rows }) => `${n} ${damage} ${rows ?? ''}`.trim());

  it('finds them whole, and reads no others', async () => {
    await write(3);
    expect(await verifyAudit(database.ownerUrl, database.secret, null, 2)).toMatchObject({ seals: 2, rows: 20, waiting: 3, newest: { n: 3 }, broken: [] });
  });

  it('finds what was changed, deleted or put in there, and nothing before', async () => {
    await meddle(`UPDATE audit.entry SET account = 'somebody else' WHERE id IN (${rowOf(1)}, ${rowOf(3)})`, `DELETE FROM audit.entry WHERE id = ${rowOf(2)}`);
    expect(await since(2)).toEqual(['2 MISSING 1', '3 ALTERED']);
    await write(1, `audit.entry_${new Date().getUTCFullYear()}`);
    expect(await since(3)).toEqual(['3 ALTERED', '4 ADDED 1']);
  });

  it('finds a seal that is not the one before’s', async () => {
    await meddle("UPDATE audit.seal SET hash = sha256('other') WHERE n = 1");
    expect(await since(2)).toEqual(['2 ALTERED']);
    expect(await since(9)).toEqual(['8 CUT']);
  });
});

describe('readings', () => {
  const subjects = [randomUUID(), randomUUID()];

  beforeEach(async () => {
    await admin.query(`INSERT INTO audit.reading (id, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, entity_type, area_code, subjects)
      SELECT gen_random_uuid(), 'beneficiaries', 'r', 'a' || i, 'Nama', 'g', 'TKSK', '36.02.01', 'beneficiaries', 'Beneficiary', '36.02', $1 FROM generate_series(1, 4) AS i`, [subjects]);
    await sealAll();
  });

  it('are sealed, and their index is whole', async () => {
    expect(await verify()).toMatchObject({ seals: 4, rows: 34, waiting: 0, broken: [] });
    expect((await admin.query('SELECT count(*)::int AS count FROM audit.reading_subject WHERE subject_id = ANY ($1)', [subjects])).rows).toEqual([{ count: 8 }]);
  });

  it('that were changed, deleted, added or hidden from whom they were of are found', async () => {
    await meddle(`UPDATE audit.reading SET account = 'somebody else' WHERE id = ${rowOf(4)}`);
    expect(await damages()).toEqual(['4 ALTERED']);
    await meddle(`DELETE FROM audit.reading WHERE id = ${rowOf(4)}`);
    expect(await damages()).toEqual(['4 MISSING 1']);
    await meddle('INSERT INTO audit.reading SELECT gen_random_uuid(), at, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, purpose, entity_type, area_code, subjects FROM audit.reading LIMIT 1');
    expect(await damages()).toEqual(['4 MISSING 1', '4 ADDED 1']);
  });

  it('that were taken out of the index alone are found', async () => {
    await meddle(`DELETE FROM audit.reading_subject WHERE reading_id = ${rowOf(4)} AND subject_id = '${subjects[0]}'`);
    expect(await damages()).toEqual(['4 UNINDEXED 1']);
  });

  it('are written by the part of Pilar that answered, read by no server, and changed by nobody', async () => {
    const put = (subgraph: string) => `INSERT INTO audit.reading (id, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, entity_type, area_code, subjects) VALUES (gen_random_uuid(), '${subgraph}', 'r', 'a', 'n', 'g', 'TKSK', '36', 'o', 'Beneficiary', '36', '{}')`;
    await asClient(database.roleUrls.people, async (client) => {
      await expect(client.query(put('people'))).rejects.toThrow('row-level security');
      await client.query("SELECT set_config('pilar.kind', 'viewer', false)");
      await client.query(put('people'));
      await expect(client.query(put('beneficiaries'))).rejects.toThrow('row-level security');
      for (const statement of ['SELECT * FROM audit.reading', 'SELECT * FROM audit.reading_subject', 'DELETE FROM audit.reading']) await expect(client.query(statement)).rejects.toThrow('permission denied');
    });
    for (const statement of ["UPDATE audit.reading SET role = ''", 'DELETE FROM audit.reading_subject', 'TRUNCATE audit.reading', 'TRUNCATE audit.reading_2026', 'TRUNCATE audit.reading_subject_later']) await expect(admin.query(statement)).rejects.toThrow('append-only');
  });
});
