import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openSealedFiles } from '@pilar/files/settings';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { deriveKey, seal, secretName } from '@pilar/domain/secret';
import { keyState, obstaclesOf, retireFormer } from '@pilar/stack/key-state';
import { randomSecret } from '@pilar/stack/secret';
import { verifyAudit } from '@pilar/stack/verify-audit';
import { sealNext } from '@pilar/subgraph/seal';
import { testDatabase, type TestDatabase } from '@pilar/testing/database';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { places, type Place } from '../src/keys/places.ts';
import { Rekeyer } from '../src/keys/rekeyer.ts';
import { Ring } from '../src/keys/ring.ts';

/** Columns of bytes that hold nothing sealed under the secret, each with what it holds. */
const notSealed: Record<string, string> = {
  'audit.seal.hash': 'links of the chain, made of what is sealed', 'audit.seal.mac': 'retire puts a reseal in its place',
  'audit.reseal.hash': 'a link of the chain', 'audit.reseal.mac': 'made when a secret is retired',
  'beneficiaries.duplicate_pair.compared': 'worked out anew by comparing again (renewComparisons)',
  'identity.boundary_set.content': 'borders of regions, which are public', 'identity.signing_keys.sealed': 'replaced when identity starts (loadSigningKeys)',
};
const many = 1_300;
const former = randomSecret();
const newest = randomSecret();
const ring = `${newest},${former}`;
let database: TestDatabase;
let admin: pg.Client;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  folder = mkdtempSync(join(tmpdir(), 'pilar-keys-'));
}, 60_000);
afterAll(async () => {
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
});

const filesWith = (secret: string): SealedFiles => openSealedFiles({ FILES_STORE: `file:${folder}`, FILES_STAGING: folder }, secret);
const numberOf = (at: number) => `36021401018${String(at).padStart(5, '0')}`;
const nikIndex = (secret: string, number: string) => new Ring(secret).index('index:beneficiaries:nik', number);

/** A value of each type, for columns that must have one. */
const fillers: Record<string, unknown> = { text: 'x', jsonb: {}, int4: 1, int8: 1, bool: false, date: '2026-01-01', timestamptz: '2026-01-01', numeric: 1, float8: 1, _text: [], bytea: '\\x' };

/** Puts rows into a place, each with a value sealed under the former secret, past all else that a real record needs. */
async function fill(place: Place, count: number): Promise<void> {
  const { rows: columns } = await admin.query<{ name: string; type: string }>(`
    SELECT column_name AS name, udt_name AS type FROM information_schema.columns
    WHERE table_schema || '.' || table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'`, [place.table]);
  const { rows: checks } = await admin.query<{ name: string }>("SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'", [place.table]);
  for (const { name } of checks) await admin.query(`ALTER TABLE ${place.table} DROP CONSTRAINT ${name}`);
  await admin.query('SET session_replication_role = replica');
  for (let at = 0; at < count; at += 1) {
    const plain = Object.fromEntries(columns.map(({ name, type }) => [name, type === 'uuid' || (name === 'number' && type === 'text') ? randomUUID() : fillers[type]]));
    const others = places.filter((other) => other.table === place.table && other !== place && other.columns.some(([name]) => name in plain));
    const row = [...others, place].reduce((made, one) => sealedFor(one, made, numberOf(at)), { ...plain, [place.key]: randomUUID() });
    const names = Object.keys(row).join(', ');
    await admin.query(`INSERT INTO ${place.table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${place.table}, $1)`, [JSON.stringify(row)]);
  }
  await admin.query('RESET session_replication_role');
}

/** The columns of a place with that text sealed in them, as the servers seal it. */
function sealedFor(place: Place, row: Record<string, unknown>, number: string): Record<string, unknown> {
  const [[column]] = place.columns as [[string, string]];
  const context = String(row[place.read[0] ?? place.key]);
  const bytes = (value: Buffer) => `\\x${value.toString('hex')}`;
  const under = (purpose: string, of = context) => seal(deriveKey(former, purpose), of, number);
  if (place.name.endsWith('_merge.changed')) {
    const kept = { before: null, after: under('seal:beneficiaries:nik').toString('hex') };
    return { ...row, changed: { nikSealed: kept, nikIndex: { before: null, after: nikIndex(former, number).toString('hex') } } };
  }
  if (place.name === 'identity.job.checkpoint') {
    const importId = randomUUID();
    return { ...row, kind: 'IMPORT_UNDO', input: { importId }, checkpoint: { after: null, undone: 0, kept: under('imports:rows', importId).toString('base64') } };
  }
  const purpose = purposes[place.name] ?? 'imports:rows';
  return { ...row, [column]: bytes(under(purpose)), ...(place.columns[1] && { [place.columns[1][0]]: bytes(new Ring(former).index(purpose.replace('seal:', 'index:'), number)) }) };
}

const purposes: Record<string, string> = { 'identity.second_factor.secret': 'second-factor', ...Object.fromEntries(Object.entries({
  'people.person_private.nik_sealed': 'people:nik', 'people.person_private.family_card_sealed': 'people:family-card', 'beneficiaries.beneficiary.nik_sealed': 'beneficiaries:nik',
  'beneficiaries.former_nik.nik_sealed': 'beneficiaries:nik', 'beneficiaries.beneficiary_secret.mother_name_sealed': 'beneficiaries:mother-name',
  'beneficiaries.family.card_sealed': 'beneficiaries:family-card', 'beneficiaries.former_card.card_sealed': 'beneficiaries:family-card',
  'beneficiaries.welfare_case_particulars.sealed': 'beneficiaries:case-particulars', 'beneficiaries.case_file.sealed': 'beneficiaries:case-file',
  'beneficiaries.case_service.sealed': 'beneficiaries:case-service', 'beneficiaries.referral.sealed': 'beneficiaries:referral',
  'identity.invitation_mail.code_sealed': 'identity:invitation-code', 'identity.data_request.content_sealed': 'identity:data-request', 'identity.data_request.answer_sealed': 'identity:data-request-answer', 'audit.subject_key.sealed': 'audit:subject', 'beneficiaries.complaint_content.text_sealed': 'beneficiaries:complaint-text', 'beneficiaries.complaint_content.reporter_sealed': 'beneficiaries:complaint-reporter',
}).map(([name, purpose]) => [name, `seal:${purpose}`])) };

/** What opens of a place under that secret alone, of all it has. */
async function opened(place: Place, secret: string): Promise<{ open: number; all: number }> {
  const columns = [...new Set([...place.read, ...place.columns.map(([name]) => name)])].filter((name) => name !== 'id');
  const { rows } = await admin.query(`SELECT ${place.key}::text AS id, ${columns.join(', ')} FROM ${place.table} WHERE ${place.where}`);
  const alone = new Ring(secret);
  return { all: rows.length, open: rows.filter((row) => { try { return place.renew(alone, row) === null; } catch { return false; } }).length };
}

it('knows every column of bytes: what is not sealed anew would be lost with its secret', async () => {
  const { rows } = await admin.query<{ name: string }>(`
    SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name AS name FROM information_schema.columns AS c JOIN information_schema.tables USING (table_schema, table_name)
    WHERE udt_name = 'bytea' AND table_type = 'BASE TABLE' AND table_schema IN ('people', 'institutions', 'events', 'beneficiaries', 'identity', 'audit', 'pilar')`);
  const known = new Set([...places.flatMap(({ table, columns }) => columns.map(([name]) => `${table}.${name}`)), ...Object.keys(notSealed)]);
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

it('seals everything anew while numbers are looked up and its connection is cut, and loses nothing', { timeout: 240_000 }, async () => {
  for (const place of places) await fill(place, place.name === 'beneficiaries.beneficiary.nik_sealed' ? many : 3);
  const files = ['kecil', 'besar '.repeat(30_000)].map((content) => ({ id: randomUUID(), content }));
  for (const file of files) {
    const { size, mark } = await filesWith(former).write(file.id, Readable.from([file.content]));
    await admin.query("INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, state, personal, size, mark) VALUES ($1, 'a', '36', 'x.csv', 'IMPORT', $2, 'text/csv', 'READY', true, $2, $3)", [file.id, size, mark]);
  }
  const before = new Map<string, number>();
  for (const place of places) {
    const { open, all } = await opened(place, former);
    expect({ place: place.name, open }).toEqual({ place: place.name, open: all });
    expect(all).toBeGreaterThan(2);
    before.set(place.name, all);
  }

  await admin.query('SET session_replication_role = replica');
  await admin.query("INSERT INTO beneficiaries.comparison (beneficiary_id, keys, keyed_with) SELECT id, '{1}', NULL FROM beneficiaries.beneficiary");
  await admin.query('RESET session_replication_role');

  const looking = new AbortController();
  const missed: string[] = [];
  let asked = 0;
  const look = (async (): Promise<void> => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    for (; !looking.signal.aborted; asked += 1) {
      const number = numberOf(Math.floor(Math.random() * many));
      const { rows } = await client.query<{ id: string; nik_sealed: Buffer }>('SELECT id::text, nik_sealed FROM beneficiaries.beneficiary WHERE nik_index = ANY ($1)', [[nikIndex(newest, number), nikIndex(former, number)]]);
      const shown = rows.map(({ id, nik_sealed }) => new Ring(ring).open('seal:beneficiaries:nik', id, nik_sealed));
      if (shown.length !== 1 || shown[0] !== number) missed.push(number);
      // The subgraph compares whoever is due.
      if (asked % 20 === 0) await client.query('UPDATE beneficiaries.comparison SET due_since = NULL, keyed_with = $1 WHERE due_since IS NOT NULL', [secretName(newest)]);
      for (const { id, content } of files) if (asked % 20 === 0 && await text(await filesWith(ring).read(id, Buffer.byteLength(content))) !== content) missed.push(id);
    }
    await client.end();
  })();

  const start = () => {
    const rekeyer = new Rekeyer({ databaseUrl: database.roleUrls.worker, secret: ring, content: filesWith(ring), log: pino({ level: 'silent' }), lookMs: 50 });
    rekeyer.start();
    return rekeyer;
  };
  let rekeyer = start();
  for (let cut = 0; cut < 20; cut += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pilar_worker' AND datname = current_database()");
    if (cut % 5 === 4) {
      await rekeyer.stop();
      rekeyer = start();
    }
  }
  const state = () => keyState(database.ownerUrl, ring);
  await expect.poll(async () => obstaclesOf(await state()), { timeout: 120_000, interval: 200 }).toEqual([]);
  await rekeyer.stop();
  looking.abort();
  await look;
  expect(missed).toEqual([]);
  expect(asked).toBeGreaterThan(20);
  expect((await admin.query('SELECT FROM beneficiaries.comparison WHERE keyed_with = $1', [secretName(newest)])).rowCount).toBe(many);

  for (const place of places) {
    const all = before.get(place.name);
    expect(await opened(place, newest), place.name).toEqual({ open: all, all });
    expect(await opened(place, former), place.name).toEqual({ open: 0, all });
  }
  for (const { id, content } of files) {
    expect(await text(await filesWith(newest).read(id, Buffer.byteLength(content)))).toBe(content);
    await expect(filesWith(former).read(id, Buffer.byteLength(content)).then(text)).rejects.toThrow();
  }
});

it('retires the former secret once nothing needs it, and the audit trail stands by the newest alone', { timeout: 60_000 }, async () => {
  const write = () => admin.query(`INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, changes, areas, downward, open)
    VALUES (gen_random_uuid(), now(), 'people', 'r', 'a', 'Nama', 'g', 'PROV_ADMIN', 'o', 'Person', gen_random_uuid(), 1, '[]', '{36.02}', '{}', false)`);
  const worker = new pg.Client({ connectionString: database.roleUrls.worker });
  await worker.connect();
  await write();
  await sealNext(worker, former);
  await admin.query("INSERT INTO people.idempotency (client, key, operation, body_hash) VALUES ('a', 'before', 'o', 'h')");
  expect(await retireFormer(database.ownerUrl, ring)).toEqual(['REMEMBERED']);
  expect((await verifyAudit(database.ownerUrl, newest)).broken).toMatchObject([{ n: 1, damage: 'FORGED' }]);
  expect(await retireFormer(database.ownerUrl, ring, { now: true })).toEqual([]);
  expect((await admin.query('SELECT FROM people.idempotency')).rowCount).toBe(0);
  await write();
  await sealNext(worker, newest);
  await worker.end();
  expect(await verifyAudit(database.ownerUrl, newest)).toMatchObject({ seals: 2, broken: [] });
  expect(await retireFormer(database.ownerUrl, newest)).toEqual(['NOTHING_FORMER']);
  // Nobody with the former secret and the database makes the trail anew.
  await admin.query('SET session_replication_role = replica');
  await admin.query("UPDATE audit.entry SET account = 'b' WHERE id = (SELECT ids[1] FROM audit.seal WHERE n = 1)");
  expect((await verifyAudit(database.ownerUrl, newest)).broken).toMatchObject([{ n: 1, damage: 'ALTERED' }]);
});
