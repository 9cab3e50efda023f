import { randomUUID } from 'node:crypto';
import { rolesWith, type Role } from '@pilar/domain/access';
import { execute, respond, type Target } from '@pilar/testing/execute';
import pg from 'pg';
import { viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '../../test/browser.ts';
import { demoOfficer } from '../../test/officers.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';
import { addAccount, giveGrant } from '../admin/accounts.ts';
import { inviteAll } from '../admin/commands.ts';

let stage: Stage;
let server: Served;
let target: Target;
let admin: Viewer;
let lebak: Viewer;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve();
  target = { subgraph: 'identity', server: server.app, secret: server.secret };
  admin = await demoOfficer(stage.database, 'admin');
  lebak = await demoOfficer(stage.database, 'lebak');
});
afterAll(() => stage.end());

let count = 0;
async function account(...grants: { role: Role; area: string; validTo?: string }[]): Promise<string> {
  const id = await addAccount(stage.database, { email: `kelola${(count += 1)}@contoh.id`, name: `Kelola Contoh ${count}`, demo: false });
  // Entered where its first role is.
  await stage.database.query('UPDATE account SET owner_code = coalesce($2, owner_code) WHERE id = $1', [id, grants[0]?.area]);
  for (const grant of grants) await giveGrant(stage.database, id, grant);
  return id;
}

const query = `mutation ($input: InviteAccountsInput!) { result: inviteAccounts(input: $input) { __typename
  ... on InvitationRound { id kind version invitations { account { id } code expiresAt usedAt replaced } }
  ... on Error { code message } ... on InvalidInput { problems { path message } } } }`;
const invite = async (viewer: Viewer, ids: string[], more: object = {}) => (await execute(target, { viewer, query, variables: { input: { idempotencyKey: randomUUID(), ids, kind: 'INVITE', ...more } } })).result;
const round = (viewer: Viewer, id: string) => execute(target, {
  viewer, variables: { of: [{ __typename: 'InvitationRound', id }] },
  query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on InvitationRound { id invitations { code replaced usedAt } } } }',
});

it('gives an administrator a code for each account, once, and the code sets the password', async () => {
  const [one, two] = [await account({ role: 'TKSK', area: '36.02.14' }), await account({ role: 'REG_OFFICER', area: '36.02' })];
  const key = randomUUID();
  const made = await invite(lebak, [one, two, one.toUpperCase()], { idempotencyKey: key });
  expect(made).toMatchObject({ __typename: 'InvitationRound', kind: 'INVITE', invitations: [{ account: { id: one }, usedAt: null, replaced: false }, { account: { id: two } }] });
  const [code] = made.invitations.map((row: { code: string }) => row.code);
  expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);

  // Sent again, and read again, it tells no code.
  const again = await invite(lebak, [one, two, one.toUpperCase()], { idempotencyKey: key });
  expect([again.id, again.invitations.map((row: { code: null }) => row.code)]).toEqual([made.id, [null, null]]);
  expect((await round(lebak, made.id))['_entities'][0]).toMatchObject({ id: made.id, invitations: [{ code: null }, { code: null }] });
  expect((await round(admin, made.id))['_entities'][0]).toBeNull();

  const page = await new Browser(server).go('/oidc/undangan', { code, next: 'kuda nil makan jagung', again: 'kuda nil makan jagung' });
  expect(page.html).toContain('Kata sandi dipasang');
  const newer = await invite(admin, [two], { kind: 'RECOVERY' });
  expect(newer).toMatchObject({ kind: 'RECOVERY' });
  expect((await round(lebak, made.id))['_entities'][0].invitations).toMatchObject([{ usedAt: expect.any(String), replaced: false }, { usedAt: null, replaced: true }]);
  const { rows } = await stage.database.query<{ text: string }>(`SELECT coalesce(string_agg(to_jsonb(i)::text, ''), '') AS text FROM invitation AS i`);
  for (const each of [...made.invitations, ...newer.invitations]) expect(rows[0]?.text).not.toContain(each.code.replaceAll('-', ''));
});

it('tells in the history of each account that a code was made for it, by whom, and in which one\'s place; never the code', async () => {
  const [one, two] = [await account({ role: 'TKSK', area: '36.02.14' }), await account({ role: 'TKSK', area: '36.02.01' })];
  const history = async (viewer: Viewer, id: string) => {
    const { account: found } = await execute(target, { viewer, variables: { id }, query: 'query ($id: ID!) { account(id: $id) { version history { edges { node { operation byName changes { field before after } } } } } }' });
    return found && { version: found.version, codes: found.history.edges.map(({ node }: { node: { operation: string } }) => node).filter(({ operation }: { operation: string }) => operation === 'inviteAccounts') };
  };
  const key = randomUUID();
  const first = await invite(lebak, [one, two], { idempotencyKey: key });
  await invite(lebak, [one, two], { idempotencyKey: key });
  expect((await invite(lebak, [one, randomUUID()])).problems).toHaveLength(1);
  const second = await invite(admin, [one], { kind: 'RECOVERY' });
  const told = await history(lebak, one);
  const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(told?.codes).toEqual([
    { operation: 'inviteAccounts', byName: admin.kind === 'officer' ? admin.name : '', changes: [{ field: 'invitedAt', before: moment, after: moment }] },
    { operation: 'inviteAccounts', byName: lebak.kind === 'officer' ? lebak.name : '', changes: [{ field: 'invitedAt', before: null, after: moment }] },
  ]);
  expect(told?.version).toBe(1);
  expect((await history(lebak, two))?.codes).toHaveLength(1);
  expect(await history(viewerWith('REG_OFFICER', '36.04'), one)).toBeNull();
  const owner = new pg.Client({ connectionString: stage.adminUrl });
  await owner.connect();
  const { rows } = await owner.query<{ kept: string }>("SELECT string_agg(to_jsonb(e)::text, '') AS kept FROM audit.entry AS e");
  await owner.end();
  for (const { code } of [...first.invitations, ...second.invitations]) expect(rows[0]?.kept).not.toContain(code);
});

it('makes codes for accounts that the viewer manages alone, and of several all or none', async () => {
  const inside = await account({ role: 'TKSK', area: '36.02.14' });
  const strange: Record<string, string> = {
    elsewhere: await account({ role: 'TKSK', area: '36.04.34' }),
    both: await account({ role: 'TKSK', area: '36.02.14' }, { role: 'TKSK', area: '36.04.34' }),
    province: await account({ role: 'PROV_OFFICER', area: '36' }),
    watcher: await account({ role: 'AUDITOR', area: '36.02' }),
    without: await account(),
    gone: await account({ role: 'TKSK', area: '36.02.14' }),
    themselves: lebak.kind === 'officer' ? lebak.accountId : '',
    absent: randomUUID(),
    malformed: 'siapa',
  };
  await stage.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [strange['gone']]);
  const messages = new Set<string>();
  for (const [name, id] of Object.entries(strange)) {
    const refused = await invite(lebak, [inside, id]);
    expect(refused.problems, name).toMatchObject([{ path: ['ids', '1'] }]);
    messages.add(refused.problems[0].message.replace(id, 'x'));
  }
  expect(messages.size).toBe(1);
  expect((await stage.database.query('SELECT FROM invitation WHERE account_id = $1', [inside])).rows).toEqual([]);
  expect(await invite(admin, [strange['both'] ?? '', strange['watcher'] ?? ''])).toMatchObject({ __typename: 'InvitationRound' });
  // What was held elsewhere long ago does not count.
  expect(await invite(lebak, [await account({ role: 'TKSK', area: '36.02.14' }, { role: 'TKSK', area: '36.04.34', validTo: '2020-12-31' })])).toMatchObject({ __typename: 'InvitationRound' });
});

it('refuses who does not manage accounts, no accounts, and too many', async () => {
  const inside = await account({ role: 'TKSK', area: '36.02.14' });
  for (const role of ['PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'TKSK', 'AUDITOR'] as const) expect(await invite(viewerWith(role, '36'), [inside]), role).toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await invite(admin, [])).problems).toMatchObject([{ path: ['ids'] }]);
  expect((await invite(admin, Array.from({ length: 201 }, () => randomUUID()))).problems).toMatchObject([{ path: ['ids'] }]);
  expect((await respond(target, { query, variables: { input: { idempotencyKey: randomUUID(), ids: [inside], kind: 'INVITE' } } })).status).toBe(401);
});

it('knows in the database the roles that the table of access names', async () => {
  const { rows } = await stage.database.query<{ text: string }>(`SELECT pg_get_functiondef('identity.manages_accounts(text)'::regprocedure) AS text`);
  const named = /'pilar\.role', true\) IN \(([^)]+)\)/.exec(rows[0]?.text ?? '')?.[1]?.match(/\w+/g);
  expect(named?.toSorted()).toEqual(rolesWith('account.manage').toSorted());
});

it('ends former codes when two administrators make new ones at once: one is good', async () => {
  const id = await account({ role: 'TKSK', area: '36.02.14' });
  const made = await Promise.all([invite(admin, [id]), invite(lebak, [id])]);
  const pages = [];
  for (const { invitations } of made) pages.push(await new Browser(server).go('/oidc/undangan', { code: invitations[0].code, next: 'kuda nil makan jagung', again: 'kuda nil makan jagung' }));
  expect(pages.filter(({ status }) => status === 200)).toHaveLength(1);
});

it('ends former codes when they are made at once from the command line too: the latest alone is open', async () => {
  const id = await account({ role: 'TKSK', area: '36.02.14' });
  const email = `kelola${count}@contoh.id`;
  const made = await Promise.all([...Array.from({ length: 4 }, () => inviteAll(stage.database, { emails: [email] })), invite(admin, [id])]);
  expect(made.at(-1)).toMatchObject({ __typename: 'InvitationRound' });
  const { rows } = await stage.database.query('SELECT used_at IS NULL AND replaced_at IS NULL AS open FROM invitation WHERE account_id = $1 ORDER BY open', [id]);
  expect(rows).toEqual([...Array.from({ length: 4 }, () => ({ open: false })), { open: true }]);
});
