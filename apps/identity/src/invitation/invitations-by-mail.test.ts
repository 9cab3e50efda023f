import { randomUUID } from 'node:crypto';
import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { useMailSender } from '@pilar/subgraph/mail-sender';
import { execute, type Target } from '@pilar/testing/execute';
import { viewerWith } from '@pilar/testing/viewers';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Browser } from '../../test/browser.ts';
import { demoOfficer } from '../../test/officers.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';
import { addAccount, giveGrant } from '../admin/accounts.ts';

let stage: Stage;
let server: Served;
let target: Target;
let lebak: Viewer;
let owner: pg.Client;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve();
  target = { subgraph: 'identity', server: server.app, secret: server.secret };
  lebak = await demoOfficer(stage.database, 'lebak');
  owner = new pg.Client({ connectionString: stage.adminUrl });
  await owner.connect();
});
beforeEach(() => useMailSender('Dinas Contoh <undangan@contoh.example>'));
afterAll(async () => {
  useMailSender(undefined);
  await owner.end();
  await stage.end();
});

let count = 0;
async function account(grant: { role: Role; area: string } = { role: 'TKSK', area: '36.02.14' }, more: { email?: string; language?: 'id' | 'en' } = {}): Promise<string> {
  const id = await addAccount(stage.database, { email: `surel${(count += 1)}@contoh.id`, name: `Surel Contoh ${count}`, demo: false, ...more });
  await stage.database.query('UPDATE account SET owner_code = $2 WHERE id = $1', [id, grant.area]);
  await giveGrant(stage.database, id, grant);
  return id;
}
const fields = 'id kind delivery count used unsent invitations { account { id } code usedAt replaced mail { state reason sentAt } }';
const invite = async (ids: string[], more: object = {}, viewer = lebak) => (await execute(target, {
  viewer, variables: { input: { idempotencyKey: randomUUID(), ids, kind: 'INVITE', delivery: 'MAIL', ...more } },
  query: `mutation ($input: InviteAccountsInput!) { result: inviteAccounts(input: $input) { __typename ... on InvitationRound { ${fields} } ... on Error { code } ... on InvalidInput { problems { path message } } } }`,
})).result;
const round = async (id: string, viewer = lebak) => (await execute(target, { viewer, query: `query ($id: ID!) { invitationRound(id: $id) { ${fields} } }`, variables: { id } })).invitationRound;
/** The mail of the account's last code, taken as the worker takes it. */
async function taken(of: string): Promise<string> {
  const { rows } = await owner.query(`UPDATE identity.invitation_mail SET state = 'SENDING', attempts = attempts + 1 WHERE id = (SELECT id FROM identity.invitation WHERE account_id = $1 ORDER BY id DESC LIMIT 1) RETURNING id`, [of]);
  return rows[0].id;
}
async function letter(id: string, token?: string) {
  const response = await fetch(`${server.address}/internal/invitation-mail`, { method: 'POST', headers: { 'content-type': 'application/json', [internalHeader]: token ?? await signInternal('identity', server.secret) }, body: JSON.stringify({ id }) });
  return { status: response.status, body: await response.json() as Record<string, string> };
}
const codeIn = (text = '') => /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/.exec(text)?.[0] ?? '';
const enter = (code: string) => new Browser(server).go('/oidc/undangan', { code, next: 'kuda nil makan jagung', again: 'kuda nil makan jagung' });

it('tells the code to its account alone: the inviter sees what became of the mail, and the database keeps it sealed until it is sent', async () => {
  const [one, two] = [await account(), await account(undefined, { language: 'en' })];
  const made = await invite([one, two]);
  expect(made).toMatchObject({ __typename: 'InvitationRound', delivery: 'MAIL', count: 2, used: 0, unsent: 0, invitations: [{ account: { id: one }, code: null, mail: { state: 'WAITING', reason: null, sentAt: null } }, { code: null }] });
  const ids = [await taken(one), await taken(two)];
  const [{ body: first }, { body: second }] = await Promise.all([letter(ids[0] ?? ''), letter(ids[1] ?? '')]);
  const maker = 'Jaka Umpama';
  expect(first).toMatchObject({ name: 'Surel Contoh 1', address: 'surel1@contoh.id', subject: 'Undangan memakai Pilar' });
  for (const part of ['Yth. Surel Contoh 1', `${maker} mengundang Anda`, 'berlaku sampai', 'https://pilar.example/oidc/undangan', 'Tidak seorang pun akan menanyakan kode ini lewat telepon']) expect(first?.['text']).toContain(part);
  for (const part of ['Dear Surel Contoh 2', `${maker} invites you`, 'is good until', 'Nobody will ask you for this code by telephone']) expect(second?.['text']).toContain(part);
  const [code, other] = [codeIn(first?.['text']), codeIn(second?.['text'])];
  expect([code.length, other === code]).toEqual([29, false]);
  // No address holds it: what a mail passes keeps addresses.
  expect(first?.['text']?.match(/https?:\S+/g)?.join(' ')).not.toContain(code);

  const kept = async () => (await owner.query(`SELECT string_agg(to_jsonb(m)::text, '') || (SELECT string_agg(to_jsonb(i)::text, '') FROM identity.invitation AS i) || (SELECT string_agg(to_jsonb(e)::text, '') FROM audit.entry AS e) AS text FROM identity.invitation_mail AS m`)).rows[0].text;
  for (const form of [code, code.replaceAll('-', ''), Buffer.from(code).toString('hex')]) expect(await kept()).not.toContain(form);
  await owner.query(`UPDATE identity.invitation_mail SET state = 'SENT', sent_at = now() WHERE id = ANY($1)`, [ids]);
  expect((await owner.query('SELECT count(code_sealed)::int AS kept FROM identity.invitation_mail WHERE id = ANY($1)', [ids])).rows).toEqual([{ kept: 0 }]);
  // What has been sent is told to nobody again.
  expect((await letter(ids[0] ?? '')).body).toEqual({ ended: 'CODE_CLOSED' });

  expect((await enter(code)).html).toContain('Kata sandi dipasang');
  const read = await round(made.id);
  expect(read).toMatchObject({ count: 2, used: 1, invitations: [{ usedAt: expect.any(String), mail: { state: 'SENT', sentAt: expect.any(String) } }, { usedAt: null }] });
  expect(await round(made.id, await demoOfficer(stage.database, 'admin'))).toBeNull();
});

it('refuses recovery, an address that no mail reaches, and all of it where no mail is sent, and makes nothing then', async () => {
  const [one, demo] = [await account(), await account(undefined, { email: 'surel@demo.pilar' })];
  const problems = async (...asked: Parameters<typeof invite>) => (await invite(...asked)).problems?.map(({ path, message }: { path: string[]; message: string }) => [path.join('.'), message.slice(0, 40)]);
  expect(await problems([one], { kind: 'RECOVERY' })).toEqual([['delivery', 'codes for recovery are handed out on pap']]);
  expect(await problems([one, demo])).toEqual([['ids.1', `the account ${demo}`.slice(0, 40)]]);
  expect(await problems([one, randomUUID(), await account({ role: 'TKSK', area: '36.04.34' })])).toEqual([['ids.1', expect.anything()], ['ids.2', expect.anything()]]);
  expect(await invite([one], {}, viewerWith('TKSK', '36.02.14'))).toMatchObject({ code: 'NOT_ALLOWED' });
  useMailSender(undefined);
  expect(await problems([one])).toEqual([['delivery', 'this installation sends no mail; print t']]);
  expect((await owner.query('SELECT FROM identity.invitation WHERE account_id = ANY($1)', [[one, demo]])).rows).toEqual([]);
  expect((await execute(target, { viewer: lebak, query: '{ invitationSender }' })).invitationSender).toBeNull();
});

it('sends nothing whose code is good no more: replaced, used, past, of an account or by a maker that is gone', async () => {
  const ended = async (change: (account: string) => Promise<unknown>) => {
    const id = await account();
    await invite([id]);
    const mail = await taken(id);
    await change(id);
    return (await letter(mail)).body;
  };
  expect(await ended((id) => invite([id]))).toEqual({ ended: 'SUPERSEDED' });
  expect(await ended((id) => owner.query('UPDATE identity.invitation SET used_at = now() WHERE account_id = $1', [id]))).toEqual({ ended: 'CODE_CLOSED' });
  expect(await ended((id) => owner.query('UPDATE identity.invitation SET expires_at = now() WHERE account_id = $1', [id]))).toEqual({ ended: 'CODE_CLOSED' });
  expect(await ended((id) => owner.query('UPDATE identity.account SET disabled_at = now() WHERE id = $1', [id]))).toEqual({ ended: 'CODE_CLOSED' });
  const maker = lebak.kind === 'officer' ? lebak.accountId : '';
  expect(await ended(() => owner.query('UPDATE identity.account SET disabled_at = now() WHERE id = $1', [maker]))).toEqual({ ended: 'SENDER_ENDED' });
  await owner.query('UPDATE identity.account SET disabled_at = NULL WHERE id = $1', [maker]);
});

it('tells a letter to Pilar’s own servers alone, and only of a mail that is being sent', async () => {
  const id = await account();
  const made = await invite([id]);
  const { rows: [mail] } = await owner.query('SELECT id FROM identity.invitation WHERE account_id = $1', [id]);
  expect((await letter(mail.id, 'x.y.z')).status).toBe(401);
  expect((await letter(mail.id, await signInternal('people', server.secret))).status).toBe(401);
  expect((await letter('siapa')).status).toBe(400);
  expect((await letter(mail.id)).body).toEqual({ ended: 'CODE_CLOSED' });
  expect((await letter(randomUUID())).body).toEqual({ ended: 'CODE_CLOSED' });
  expect((await round(made.id)).invitations[0].mail.state).toBe('WAITING');
});

it('takes two hundred at once, and tells of each', async () => {
  const { rows } = await owner.query(`
    WITH one AS (INSERT INTO identity.account (id, display_name, owner_code) SELECT uuidv7(), 'Banyak Contoh ' || nth, '36.02' FROM generate_series(1, 200) AS nth RETURNING id)
    INSERT INTO identity.sign_in (account_id, subject, email) SELECT id, id::text, id || '@contoh.id' FROM one RETURNING account_id AS id`);
  const made = await invite(rows.map(({ id }) => id));
  expect(made).toMatchObject({ count: 200, unsent: 0 });
  expect((await round(made.id)).invitations.filter(({ account: of, mail }: { account: object | null; mail: { state: string } }) => of && mail.state === 'WAITING')).toHaveLength(200);
  expect((await owner.query(`SELECT count(DISTINCT entity_id)::int AS told FROM audit.entry WHERE operation = 'inviteAccounts' AND entity_type = 'Account' AND entity_id = ANY($1)`, [rows.map(({ id }) => id)])).rows).toEqual([{ told: 200 }]);
}, 30_000);

it('lists the rounds that one made, the newest first, and what failed is sent anew under a new code', async () => {
  const [one, two] = [await account(), await account()];
  const first = await invite([one, two]);
  const mail = await taken(one);
  const former = codeIn((await letter(mail)).body['text']);
  await owner.query(`UPDATE identity.invitation_mail SET state = 'FAILED', reason = 'REFUSED' WHERE id = $1`, [mail]);
  expect(await round(first.id)).toMatchObject({ unsent: 1, invitations: [{ mail: { state: 'FAILED', reason: 'REFUSED' } }, { mail: { state: 'WAITING' } }] });
  const second = await invite([one]);
  const rounds = async (viewer = lebak) => (await execute(target, { viewer, query: '{ invitationRounds(first: 2) { edges { node { id count unsent } } } }' })).invitationRounds.edges.map(({ node }: { node: object }) => node);
  expect(await rounds()).toEqual([{ id: second.id, count: 1, unsent: 0 }, { id: first.id, count: 2, unsent: 1 }]);
  expect(await rounds(await demoOfficer(stage.database, 'admin'))).toEqual([]);
  expect((await enter(former)).status).toBe(401);
  expect((await enter(codeIn((await letter(await taken(one))).body['text']))).status).toBe(200);
});
