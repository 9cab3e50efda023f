import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { daysAfter, today } from '@pilar/domain/dates';
import { openMailServer, type MailServer } from '@pilar/testing/mail-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

const patience = { timeout: 30_000, interval: 50 };
let server: MailServer;
let stage: WorkerStage;
beforeAll(async () => {
  server = await openMailServer();
  stage = await openWorkerStage([], { PILAR_SMTP_URL: `smtp://127.0.0.1:${server.port}`, PILAR_SMTP_FROM: 'Dinas Contoh <undangan@contoh.example>' });
});
afterEach(async () => {
  await stage.endWorkers();
  server.behaviour.busy = false;
});
afterAll(async () => {
  await stage.close();
  await server.close();
});

const asked = async (query: string, variables: object) => (await stage.stack.execute({ cookie: await stage.stack.signIn('admin@demo.pilar'), query, variables: variables as Record<string, unknown> }))['result'];
const register = (email: string) => asked('mutation ($input: RegisterAccountInput!) { result: registerAccount(input: $input) { __typename ... on Account { id } ... on Error { message } } }',
  { input: { idempotencyKey: randomUUID(), displayName: 'Penerima Contoh', email, role: 'TKSK', area: '36.02.14', validTo: daysAfter(today(), 300) } });
const invite = (ids: string[]) => asked('mutation ($input: InviteAccountsInput!) { result: inviteAccounts(input: $input) { __typename ... on InvitationRound { id invitations { code } } ... on Error { message } } }',
  { input: { idempotencyKey: randomUUID(), ids, kind: 'INVITE', delivery: 'MAIL' } });
type Row = { mail: { state: string; reason: string | null } };
const states = async (id: string) => (await asked('query ($id: ID!) { result: invitationRound(id: $id) { invitations { mail { state reason } } } }', { id })).invitations.map(({ mail }: Row) => [mail.state, mail.reason].filter(Boolean).join(' '));
const sealed = async () => (await stage.admin.query<{ kept: number }>('SELECT count(code_sealed)::int AS kept FROM identity.invitation_mail')).rows[0]?.kept;
const unique = () => randomUUID().slice(0, 8);

test('each code reaches its account’s address alone, once; what the server refuses is told with its reason, and no code is kept after', async () => {
  const key = unique();
  const [one, two, wrong] = await Promise.all([register(`satu-${key}@example.org`), register(`dua-${key}@example.org`), register(`ditolak-${key}@example.org`)]);
  const round = await invite([one.id, two.id, wrong.id]);
  expect(round.invitations.map(({ code }: { code: null }) => code)).toEqual([null, null, null]);
  expect(await states(round.id)).toEqual(['WAITING', 'WAITING', 'WAITING']);
  expect(await sealed()).toBe(3);
  await Promise.all([stage.work(), stage.work()]);
  await expect.poll(() => states(round.id), patience).toEqual(['SENT', 'SENT', 'FAILED REFUSED']);
  expect(await sealed()).toBe(0);
  const letters = ['satu', 'dua'].map((name) => server.to(`${name}-${key}@example.org`));
  expect(letters.map(({ length }) => length)).toEqual([1, 1]);
  const codes = letters.map(([mail]) => /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/.exec(mail?.text ?? '')?.[0] ?? '');
  expect(new Set(codes).size).toBe(2);
  expect(letters[0]?.[0]?.text).toContain('Tidak seorang pun akan menanyakan kode ini lewat telepon');
  const set = await fetch(`${stage.stack.url}/oidc/undangan`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: stage.stack.url }, body: new URLSearchParams({ code: codes[0] ?? '', next: 'kuda nil makan jagung', again: 'kuda nil makan jagung' }) });
  expect(await set.text()).toContain('Kata sandi dipasang');
  const logs = ['identity', 'gateway'].map((name) => readFileSync(stage.stack.logPath(name as 'identity'), 'utf8')).join('');
  for (const secret of [...codes, 'example.org']) expect(logs).not.toContain(secret);
});

test('one that the server puts off is tried again, and given up in the end; made anew it is another code', async () => {
  const { id } = await register(`sibuk-${unique()}@example.org`);
  server.behaviour.busy = true;
  const first = await invite([id]);
  await stage.work();
  await expect.poll(() => states(first.id), patience).toEqual(['FAILED BUSY']);
  expect(await sealed()).toBe(0);
  server.behaviour.busy = false;
  const second = await invite([id]);
  await expect.poll(() => states(second.id), patience).toEqual(['SENT']);
});

test('of two made one after the other before any went out the latest alone is sent', async () => {
  const address = `ganti-${unique()}@example.org`;
  const { id } = await register(address);
  const [first, second] = [await invite([id]), await invite([id])];
  await stage.work();
  await expect.poll(async () => [await states(first.id), await states(second.id)], patience).toEqual([['DROPPED SUPERSEDED'], ['SENT']]);
  expect(server.to(address)).toHaveLength(1);
});
