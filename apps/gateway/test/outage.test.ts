import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { asClient } from '@pilar/stack/owner';
import { servers } from '@pilar/stack/workspace';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ ownDatabase: true, env: { RATE_PER_SECOND: '10000', RATE_BURST: '10000' } });
  cookie = await stack.signIn('admin@demo.pilar');
});
afterAll(() => stack.stop());

const registerPerson = 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { __typename ... on Person { id } ... on Error { message } } }';
const recordEvent = 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { __typename ... on Event { id } ... on Error { message } } }';
const register = (idempotencyKey: string, fullName: string) =>
  stack.respond({ cookie, query: registerPerson, variables: { input: { idempotencyKey, fullName, area: '36.02', distinct: true } } });

/** An event with a speaker, so that a page of it needs more than one subgraph. */
async function eventWithSpeaker(): Promise<string> {
  const person = (await register(randomUUID(), 'Narasumber Contoh')).data?.['registerPerson'].id as string;
  const input = {
    idempotencyKey: randomUUID(), title: 'Penyuluhan contoh', type: 'PENSOSKEL', state: 'DRAFT', date: '2021-07-12', mode: 'VIRTUAL', targetAreas: ['36.02'],
    organisers: [{ kind: 'MAIN', name: 'Dinas Sosial' }], roles: [{ role: 'NARASUMBER', person }],
  };
  return (await stack.execute({ cookie, query: recordEvent, variables: { input } })).recordEvent.id as string;
}

/** Holds a table, so that whoever reads it waits; answers once somebody does. */
async function holding(table: string, role: string, whileWaiting: () => Promise<void>, ask: () => Promise<void>): Promise<void> {
  await asClient(stack.adminUrl, async (client) => {
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const asked = ask();
    const waits = async () => (await client.query("SELECT FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'", [role])).rowCount;
    await expect.poll(waits, { timeout: 10_000 }).toBeGreaterThan(0);
    await whileWaiting();
    await client.query('ROLLBACK');
    await asked;
  });
}

describe('a subgraph that is killed in mid-request', () => {
  test('costs its own fields, which are named; the others come, and all is well once it is back', async () => {
    const id = await eventWithSpeaker();
    const query = `query ($id: ID) {
      event(id: $id) { title roles { name person { displayName } } }
      region(code: "36.02") { name events { totalCount { value } } pillars { totalCount { value } } institutions { totalCount { value } } }
      people { totalCount { value } }
    }`;
    const whole = {
      event: { title: 'Penyuluhan contoh', roles: [{ name: 'Narasumber Contoh', person: { displayName: 'Narasumber Contoh' } }] },
      region: { name: 'Kabupaten Lebak', events: { totalCount: { value: 1 } }, pillars: { totalCount: { value: 0 } }, institutions: { totalCount: { value: 0 } } },
      people: { totalCount: { value: 1 } },
    };
    await expect.poll(() => stack.execute({ cookie, query, variables: { id } }), { timeout: 5_000 }).toEqual(whole);

    await holding('people.person', 'pilar_people', () => stack.kill('people'), async () => {
      const { status, data, errors = [] } = await stack.respond({ cookie, query, variables: { id } });
      expect(status).toBe(200);
      expect(data).toEqual({ ...whole, event: { ...whole.event, roles: [{ name: 'Narasumber Contoh', person: null }] }, region: { ...whole.region, pillars: null }, people: null });
      expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual(['event.roles.0.person', 'people', expect.stringMatching(/^region/)]);
      for (const { message, extensions } of errors) {
        expect(message).toBe('The part people cannot be reached just now; this data is incomplete. Try again shortly.');
        expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      }
    });
    await stack.restart('people');
    expect(await stack.execute({ cookie, query, variables: { id } })).toEqual(whole);
  });

  test('makes no change twice when its caller asks again with the same key', async () => {
    const key = randomUUID();
    await holding('people.person', 'pilar_people', () => stack.kill('people'), async () => {
      const { data, errors } = await register(key, 'Sekali Saja');
      expect([data, errors?.[0]?.extensions?.['code']]).toEqual([null, 'SUBGRAPH_UNAVAILABLE']);
      expect(errors?.[0]?.message).toContain('idempotencyKey');
    });
    await stack.restart('people');
    const ids = [await register(key, 'Sekali Saja'), await register(key, 'Sekali Saja')].map(({ data }) => data?.['registerPerson'].id);
    expect(ids[0]).toBeTruthy();
    expect(ids[1]).toBe(ids[0]);
    expect((await named('Sekali Saja')).length).toBe(1);
  });
});

/** Rows of people's table by name, past row-level security. */
async function named(fullName: string): Promise<{ id: string }[]> {
  return asClient(stack.adminUrl, async (client) => (await client.query<{ id: string }>('SELECT id::text FROM people.person WHERE full_name = $1', [fullName])).rows);
}

describe('a PostgreSQL that is killed under load', () => {
  test('ends no server and loses no acknowledged change; what was not acknowledged can be sent again', async () => {
    const pids = servers.map((name) => stack.pid(name));
    const acknowledged: string[] = [];
    const unsure: { key: string; name: string }[] = [];
    const end = new AbortController();
    const writer = async (number: number) => {
      for (let index = 0; !end.signal.aborted; index += 1) {
        const [key, name] = [randomUUID(), `Beban ${number} ${index}`];
        const { data, errors } = await register(key, name);
        if (data?.['registerPerson']?.id) acknowledged.push(name);
        else {
          unsure.push({ key, name });
          // What the database or the driver said goes to nobody.
          expect(errors?.every(({ message, extensions }) => extensions?.['code'] && !/ECONN|pg_|terminat|SELECT|127\.0\.0\.1/i.test(message)), JSON.stringify(errors)).toBe(true);
          await sleep(20);
        }
      }
    };
    const reader = async () => {
      while (!end.signal.aborted) await stack.respond({ cookie, query: '{ people(first: 5) { edges { node { displayName } } } region(code: "36.02") { name } }' });
    };
    const load = [...Array.from({ length: 6 }, (_one, number) => writer(number)), reader(), reader()];
    try {
      await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(30);
      process.kill(stack.databasePid(), 'SIGKILL');
      await expect.poll(() => unsure.length, { timeout: 20_000 }).toBeGreaterThan(0);
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 30);
    } finally {
      end.abort();
      await Promise.all(load);
    }

    expect(servers.map((name) => stack.pid(name))).toEqual(pids);
    for (const { key, name } of unsure) expect((await register(key, name)).data?.['registerPerson'], name).toMatchObject({ __typename: 'Person' });
    const kept = await asClient(stack.adminUrl, async (client) => (await client.query<{ name: string }>("SELECT full_name AS name FROM people.person WHERE full_name LIKE 'Beban %'")).rows.map(({ name }) => name));
    expect(kept.toSorted()).toEqual([...acknowledged, ...unsure.map(({ name }) => name)].toSorted());
    // Each stands in the trail and in the feed as well, once.
    const query = '{ peopleChanges(types: ["Person"]) { districtCounts { type count } } }';
    await expect.poll(async () => (await stack.execute({ cookie, query })).peopleChanges.districtCounts.find(({ type }: { type: string }) => type === 'Person').count).toBe(kept.length + 2);
    const trail = await asClient(stack.adminUrl, async (client) => (await client.query("SELECT FROM audit.entry JOIN people.outbox USING (entity_id) JOIN people.person ON person.id = entity_id WHERE full_name LIKE 'Beban %'")).rowCount);
    expect(trail).toBe(kept.length);
    expect((await fetch(`${stack.url}/readyz`)).status).toBe(200);
  });
});
