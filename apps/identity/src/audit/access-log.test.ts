import { may, roles } from '@pilar/domain/access';
import { localDay } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { execute, respond, type Target } from '@pilar/testing/execute';
import { signViewer, viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Served, type Stage } from '../../test/stage.ts';

let stage: Stage;
let target: Target;
let server: Served['app'];
const [siti, budi, merged, protectedCase] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const dpo = viewerWith('AUDITOR', '36.02');

let admin: pg.Client;

/** Writes as another part of Pilar does. */
const arrange = (text: string, values: unknown[]) => admin.query(text, values);
const read = (subjects: string[], more: { account?: string; area?: string; operation?: string; purpose?: string; daysAgo?: number; type?: string } = {}) => arrange(`
  INSERT INTO audit.reading (id, at, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, purpose, entity_type, area_code, subjects)
  VALUES (gen_random_uuid(), now() - $1 * interval '1 day', 'beneficiaries', 'r', $2, 'Petugas ' || $2, 'g', 'TKSK', '36.02.01', $3, $4, $5, $6, $7)`,
[more.daysAgo ?? 0, more.account ?? 'a', more.operation ?? 'beneficiaries', more.purpose ?? null, more.type ?? 'Beneficiary', more.area ?? '36.02', subjects]);
const change = (id: string, operation: string, { area = '36.02', type = 'Beneficiary' } = {}) => arrange(`
  INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, reason, changes, areas, downward, open)
  VALUES (gen_random_uuid(), now(), 'beneficiaries', 'r', 'b', 'Petugas b', 'g', 'REG_OFFICER', $2, $4, $1, 1, 'Verifikasi', '[]', ARRAY[$3], '{}', false)`, [id, operation, area, type]);

const query = `query ($subject: ID, $account: String, $kind: [AccessKind!], $from: Date, $to: Date, $first: Int, $after: String) {
  accessLog(subject: $subject, account: $account, kind: $kind, from: $from, to: $to, first: $first, after: $after) {
    edges { node { kind byName role grantArea { code } operation purpose recordType records } } pageInfo { hasNextPage endCursor } totalCount { value exact }
  }
}`;
const ask = async (variables: object, viewer: Viewer = dpo) => (await execute(target, { query, viewer, variables: variables as Record<string, unknown> })).accessLog;
const kinds = async (variables: object, viewer: Viewer = dpo) => (await ask(variables, viewer)).edges.map(({ node }: { node: { kind: string; operation: string } }) => `${node.kind} ${node.operation}`);
const refused = async (variables: object, viewer: Viewer = dpo) => (await respond(target, { query, viewer, variables: variables as Record<string, unknown> })).errors?.[0];

beforeAll(async () => {
  stage = await openStage();
  admin = new pg.Client({ connectionString: stage.adminUrl });
  await admin.connect();
  const { app, secret } = await stage.serve();
  server = app;
  target = { subgraph: 'identity', server, secret };
  await read([siti, budi]);
  await read([siti], { account: 'c', operation: 'exportList: BENEFICIARIES', purpose: 'Rekap' });
  await read([budi], { account: 'c', area: '36.04' });
  await read([siti], { daysAgo: 400, account: 'old' });
  await read([merged], { operation: 'beneficiary' });
  await change(siti, 'revealBeneficiary');
  await change(siti, 'correctBeneficiary');
  await change(siti, 'correctBeneficiary', { area: '36.04' });
  await change(protectedCase, 'confirmCase', { type: 'WelfareCase' });
  await read([protectedCase, budi], { type: 'WelfareCase', operation: 'welfareCase', account: 'd' });
  await arrange(`INSERT INTO identity.ref_entity (entity_type, entity_id, version, label, area_code, survivor_id, areas, downward, open) VALUES ('Beneficiary', $1, 2, 'Gabungan', '36.02.01.2002', $2, '{36.02.01.2002}', '{}', false)`, [merged, siti]);
});
afterAll(async () => {
  await admin.end();
  await stage.end();
});

describe('who did what with somebody', () => {
  it('is told newest first, with who, as what, by which way and for what', async () => {
    const { edges, totalCount } = await ask({ subject: siti });
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { kind: 'CHANGED', byName: 'Petugas b', role: 'REG_OFFICER', operation: 'correctBeneficiary', purpose: null, recordType: 'Beneficiary', records: 1 },
      { kind: 'REVEALED', operation: 'revealBeneficiary', purpose: 'Verifikasi' },
      { kind: 'READ', operation: 'beneficiary', records: 1 },
      { kind: 'EXPORTED', byName: 'Petugas c', operation: 'exportList: BENEFICIARIES', purpose: 'Rekap' },
      { kind: 'READ', byName: 'Petugas a', role: 'TKSK', grantArea: { code: '36.02.01' }, operation: 'beneficiaries', records: 2 },
    ]);
    expect(totalCount).toEqual({ value: 5, exact: true });
  });

  it('is told by kind, by account, and by day', async () => {
    expect(await kinds({ subject: siti, kind: ['REVEALED', 'EXPORTED'] })).toEqual(['REVEALED revealBeneficiary', 'EXPORTED exportList: BENEFICIARIES']);
    expect(await kinds({ account: 'c' })).toEqual(['EXPORTED exportList: BENEFICIARIES']);
    expect(await kinds({ account: 'c' }, viewers.admin)).toEqual(['READ beneficiaries', 'EXPORTED exportList: BENEFICIARIES']);
    const day = localDay(new Date(Date.now() - 400 * 86_400_000));
    expect(await kinds({ account: 'old', from: day, to: day })).toEqual(['READ beneficiaries']);
    expect(await kinds({ account: 'old' })).toEqual([]);
  });

  it('goes from page to page without a gap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { edges: { node: { kind: string; operation: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await ask({ subject: siti, kind: ['CHANGED', 'EXPORTED', 'REVEALED'], first: 1, after });
      seen.push(...page.edges.map(({ node }) => node.kind));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['CHANGED', 'REVEALED', 'EXPORTED']);
  });

  it('is told of the own area alone, of another as of nobody', async () => {
    expect(await ask({ subject: siti }, viewerWith('AUDITOR', '36.71'))).toEqual(await ask({ subject: randomUUID() }, viewerWith('AUDITOR', '36.71')));
  });

  it('says of cases that are protected whose they were read, and nothing of what they are about', async () => {
    expect((await ask({ subject: budi, account: 'd' })).edges).toMatchObject([{ node: { kind: 'READ', byName: 'Petugas d', recordType: 'WelfareCase' } }]);
    expect((await ask({ subject: protectedCase, kind: ['CHANGED'] })).edges).toMatchObject([{ node: { operation: 'confirmCase', purpose: null } }]);
  });

  it('is itself written down', async () => {
    await ask({ subject: budi });
    expect(await kinds({ subject: budi }, viewers.admin)).toContain('READ accessLog');
  });
});

describe('accounts whose accesses can be asked for', () => {
  const named = async (text: string, viewer: Viewer = viewers.admin) => (await execute(target, { query: 'query ($text: String!) { accessAccounts(text: $text) { id name machine } }', viewer, variables: { text } })).accessAccounts;

  it('are found by a part of their name, people and machines, in one\'s own area', async () => {
    const people = await named('a');
    expect(people.length).toBeGreaterThan(1);
    expect(people.some(({ machine }: { machine: boolean }) => machine)).toBe(true);
    const [one] = people;
    expect(await named(one.name.slice(1, -1).toUpperCase())).toContainEqual(one);
    expect(await named('%')).toEqual([]);
    expect(await named('  ')).toEqual([]);
    expect((await named('a', viewerWith('AUDITOR', '36.02'))).length).toBeLessThan(people.length);
  });

  it('are nobody else\'s to look for', async () => {
    expect((await respond(target, { query: '{ accessAccounts(text: "a") { id } }', viewer: viewers.lebak })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

it('a file that holds personal data counts as read when somebody is given the way to it', async () => {
  const { accountId } = viewers.lebak;
  const put = async (personal: boolean) => (await admin.query<{ id: string }>(`
    INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, state, media_type, size, mark, personal)
    VALUES (gen_random_uuid(), $1, '36.02', 'orang.xlsx', 'RESULT', 3, 'READY', 'text/csv', 3, 'x', $2) RETURNING id::text`, [accountId, personal])).rows[0]?.id;
  const [personal, plain] = [await put(true), await put(false)];
  for (const id of [personal, plain]) await execute(target, { query: 'query ($id: ID!) { file(id: $id) { name } }', viewer: viewers.lebak, variables: { id } });
  expect(await kinds({ subject: personal, account: accountId })).toEqual([]);
  for (const id of [personal, plain]) await execute(target, { query: 'query ($id: ID!) { file(id: $id) { url } }', viewer: viewers.lebak, variables: { id } });
  expect([await kinds({ subject: personal, account: accountId }), await kinds({ subject: plain, account: accountId })]).toEqual([['READ file'], []]);
});

describe('a file of accesses', () => {
  const work = async (filter: object, { columns = ['kind', 'name', 'operation', 'purpose'], viewer = dpo }: { columns?: string[]; viewer?: Viewer } = {}) => {
    const { statusCode, body } = await server.inject({
      method: 'POST', url: '/work/exports', headers: await signViewer('identity', viewer, stage.secret),
      payload: { exportId: randomUUID(), list: 'ACCESS_LOG', purpose: 'Audit akses triwulan', columns, filter },
    });
    return { statusCode, lines: statusCode === 200 ? body.trim().split('\n').map((line) => JSON.parse(line) as unknown) : body };
  };

  it('holds what the page shows, and is itself written down', async () => {
    const { lines } = await work({ subject: siti, kind: ['EXPORTED', 'REVEALED'] });
    expect(lines).toEqual([
      { columns: ['name', 'kind', 'operation', 'purpose'], count: 2 },
      ['Petugas b', 'REVEALED', 'revealBeneficiary', 'Verifikasi'], ['Petugas c', 'EXPORTED', 'exportList: BENEFICIARIES', 'Rekap'], { rows: 2 },
    ]);
    expect(await kinds({ subject: siti }, viewers.admin)).toContain('EXPORTED exportList: ACCESS_LOG');
  });

  it('of nobody is empty; of too long a time, and for others, there is none', async () => {
    expect((await work({})).lines).toMatchObject([{ count: 0 }, { rows: 0 }]);
    const long = await work({ account: 'a', from: '2025-01-01', to: '2026-01-02' });
    expect([long.statusCode, long.lines]).toEqual([400, expect.stringContaining('366')]);
    expect((await work({ subject: siti }, { viewer: viewers.officer })).statusCode).toBe(403);
  });
});

describe('the seals', () => {
  const seal = (viewer: Viewer) => respond(target, { query: '{ auditSeal { number mark sealedAt waiting late } }', viewer });

  it('tell what waits, and what was put on last, to whoever watches', async () => {
    const before = (await seal(dpo)).data?.auditSeal as { waiting: number };
    expect(before).toMatchObject({ number: null, mark: null, sealedAt: null });
    expect(before.waiting).toBeGreaterThan(0);
    await arrange("INSERT INTO audit.seal (n, kind, ids, first_at, last_at, hash, mac) VALUES (1, 'entry', '{}', now(), now(), decode(repeat('ab', 32), 'hex'), 'x')", []);
    expect((await seal(dpo)).data?.auditSeal).toMatchObject({ number: 1, mark: 'abababababab' });
    expect((await seal(viewers.lebak)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('that do not come are told of', async () => {
    expect((await seal(dpo)).data?.auditSeal).toMatchObject({ late: true });
  });
});

describe('is refused', () => {
  it('to everybody else', async () => {
    for (const role of roles) expect((await refused({ subject: siti }, viewerWith(role, '36')))?.extensions?.code, role).toBe(may(viewerWith(role, '36'), 'audit.read') ? undefined : 'FORBIDDEN');
  });

  it.each([
    [{}, 'Give subject'],
    [{ subject: 'x' }, 'subject: "x" is not a valid id'],
    [{ account: 'a', from: '2026-02-01', to: '2026-01-01' }, 'is after'],
    [{ account: 'a', from: '2025-01-01', to: '2026-01-02' }, 'at most 366 days'],
    [{ account: 'a', after: 'x' }, 'cursor'],
    [{ account: 'a', first: 101 }, 'out of range'],
  ])('%j, with what to do', async (variables, message) => {
    expect((await refused(variables))?.message).toContain(message);
  });
});

it('row-level security knows the same roles', async () => {
  const { rows } = await stage.database.query<{ roles: string[] }>(`SELECT array_agg(role) AS roles FROM unnest($1::text[]) AS role
    WHERE (SELECT pilar.reads_audit() FROM (SELECT set_config('pilar.kind', 'viewer', false), set_config('pilar.role', role, false)) AS set)`, [[...roles]]);
  expect(rows[0]?.roles.toSorted()).toEqual(roles.filter((role) => may(viewerWith(role, '36'), 'audit.read')).toSorted());
});
