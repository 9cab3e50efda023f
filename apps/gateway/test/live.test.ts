import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let stack: Stack;
const open: AbortController[] = [];
beforeAll(async () => { stack = await startStack({ subgraphs: ['people'] }); });
afterEach(() => { for (const one of open.splice(0)) one.abort(); });
afterAll(() => stack.stop());

type Event = { type: string; id: string; version: number | null };
type Stream = { status: number; events: Event[]; text: () => string; ended: Promise<void> };

/** Listens as a browser does, until the test ends. */
async function listen(headers: Record<string, string>, query = ''): Promise<Stream> {
  const abort = new AbortController();
  open.push(abort);
  const response = await fetch(`${stack.url}/live${query}`, { headers, signal: abort.signal });
  const events: Event[] = [];
  let text = '';
  const reading = (async () => {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(part);
      events.splice(0, events.length, ...text.split('\n\n').flatMap((event) => {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        return data && !event.includes('event: ready') ? [JSON.parse(data) as Event] : [];
      }));
    }
  })();
  const stream = { status: response.status, events, text: () => text, ended: reading.catch(() => {}) };
  if (response.ok) await expect.poll(() => text).toContain('event: ready');
  return stream;
}

const browser = { 'sec-fetch-site': 'same-origin' };
const session = async (name: string) => ({ ...browser, cookie: await stack.signIn(`${name}@demo.pilar`) });
const key = () => randomUUID();

async function register(area: string): Promise<string> {
  const { registerPerson } = await stack.execute({
    cookie: await stack.signIn('admin@demo.pilar'),
    query: 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Person { id } } }', variables: { input: { idempotencyKey: key(), fullName: 'Contoh Kabar', area, distinct: true } },
  });
  return registerPerson.id;
}

async function putJob(email: string): Promise<string> {
  const { rows } = await asClient(stack.adminUrl, (client) => client.query<{ id: string }>(`
    INSERT INTO identity.job (id, kind, subject, input, account, grant_id, language)
    SELECT uuidv7(), 'EXPORT', 'Rahasia Contoh', '{}', account_id, account_id, 'id' FROM identity.sign_in WHERE email = $1 RETURNING id::text`, [email]));
  return rows[0]?.id ?? '';
}

describe('/live', () => {
  test('tells each reader of changes in their own area, and says no more than type, id and version', async () => {
    const [admin, lebak, serang] = [await listen(await session('admin')), await listen(await session('lebak')), await listen(await session('serang'))];
    const machine = await listen({ authorization: `Bearer ${await stack.token('regency-3604')}` });
    const [there, here] = [await register('36.02'), await register('36.04.34')];
    const idsOf = (stream: Stream) => stream.events.filter(({ type }) => type === 'Person').map(({ id }) => id);
    await expect.poll(() => idsOf(admin), { timeout: 10_000 }).toEqual([there, here]);
    await expect.poll(() => [idsOf(lebak), idsOf(serang), idsOf(machine)], { timeout: 10_000 }).toEqual([[there], [here], [here]]);
    expect(lebak.events[0]).toEqual({ type: 'Person', id: there, version: 1 });
    for (const stream of [admin, lebak, serang, machine]) expect(stream.text()).not.toContain('Kabar');
  });

  test('tells of a job to its owner alone', async () => {
    const [admin, lebak] = [await listen(await session('admin')), await listen(await session('lebak'))];
    const id = await putJob('lebak@demo.pilar');
    await expect.poll(() => lebak.events).toContainEqual({ type: 'Job', id, version: 1 });
    // Something later that both are told of: what had come for the administrator would have come by now.
    const person = await register('36.02');
    await expect.poll(() => admin.events.some((event) => event.id === person), { timeout: 10_000 }).toBe(true);
    expect(admin.events.filter(({ type }) => type === 'Job')).toEqual([]);
    expect(lebak.text()).not.toContain('Rahasia');
  });

  test('answers nobody without a session or token, and no other site\'s page', async () => {
    const { cookie } = await session('lebak');
    expect((await listen({})).status).toBe(401);
    expect((await listen({ authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await listen({ cookie })).status).toBe(403);
    expect((await listen({ cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403);
    expect((await listen({ ...browser, cookie }, `?grant=${randomUUID()}`)).status).toBe(403);
    expect((await fetch(`${stack.urls.identity}/work/live`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(401);
  });

  test('keeps so many streams of one account and no more, and lets go of those that are closed', async () => {
    const headers = await session('auditor');
    for (let index = 0; index < 8; index += 1) expect((await listen(headers)).status).toBe(200);
    expect((await listen(headers)).status).toBe(429);
    expect((await listen(await session('lebak'))).status).toBe(200);
    open.shift()?.abort();
    await expect.poll(async () => (await listen(headers)).status, { timeout: 5_000 }).toBe(200);
  });

  test('is no use of the session: who left a page open is away as anybody is', async () => {
    const headers = await session('tksk');
    const ofTksk = "account_id = (SELECT account_id FROM identity.sign_in WHERE email = 'tksk@demo.pilar')";
    const idle = async () => (await asClient(stack.adminUrl, (client) => client.query<{ idle: boolean }>(`SELECT seen_at < now() - interval '5 minutes' AS idle FROM identity.account_session WHERE ${ofTksk}`))).rows;
    await asClient(stack.adminUrl, (client) => client.query(`UPDATE identity.account_session SET seen_at = now() - interval '10 minutes' WHERE ${ofTksk}`));
    expect((await listen(headers)).status).toBe(200);
    expect(await idle()).toEqual([{ idle: true }]);
    await stack.execute({ cookie: headers.cookie, query: '{ viewer { name } }' });
    expect(await idle()).toEqual([{ idle: false }]);
  });

  test('ends when its person signs out', async () => {
    const headers = await session('serang');
    const [stream, other] = [await listen(headers), await listen(await session('lebak'))];
    const answer = await fetch(`${stack.url}/auth/sign-out`, { method: 'POST', headers: { cookie: headers.cookie, origin: stack.url, accept: 'application/json' } });
    expect(answer.status).toBe(200);
    await stream.ended;
    const id = await putJob('lebak@demo.pilar');
    await expect.poll(() => other.events).toContainEqual({ type: 'Job', id, version: 1 });
  });

  test('goes on after the database\'s connection was lost, without leaving anything out', async () => {
    const admin = await listen(await session('admin'));
    await asClient(stack.adminUrl, (client) => client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN "pilar_jobs"%'`));
    const id = await register('36.02');
    await expect.poll(() => admin.events.some((event) => event.id === id), { timeout: 15_000 }).toBe(true);
  });
});
