import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type Gateway } from './gateway.ts';

let gateway: Gateway;
beforeAll(async () => { gateway = await startGateway(); });
afterAll(() => gateway.close());

describe('the graph', () => {
  test('joins fields of several subgraphs', async () => {
    const { status, body } = await gateway.ask('query Page($first: Int) { events(first: $first) { title speaker { name } } region(code: "36.02") { name pillars events } }', {}, { first: 1 });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { events: [{ title: 'Event 0', speaker: { name: 'Person 1' } }], region: { name: 'Lebak', pillars: 28, events: 5 } },
    });
  });

  test('passes on codes of subgraphs and masks what nobody foresaw', async () => {
    const { body, headers } = await gateway.ask('{ refused broken leaky busy event(id: "1") { title } }');
    expect(body.data).toEqual({ refused: null, broken: null, leaky: null, busy: null, event: { title: 'Event 1' } });
    const byPath = Object.fromEntries(body.errors?.map((error) => [error.path?.join('.'), error]) ?? []);
    expect(byPath['refused']).toMatchObject({ message: 'first: 1000 di luar batas', extensions: { code: 'BAD_PAGE_SIZE' } });
    expect(byPath['broken']?.extensions).toEqual({ code: 'INTERNAL', requestId: headers['x-request-id'] });
    expect(byPath['leaky']?.extensions).toEqual({ code: 'INTERNAL', requestId: headers['x-request-id'] });
    expect(byPath['busy']).toMatchObject({ message: 'Server sedang sibuk; data ini tidak lengkap. Coba lagi sebentar.', extensions: { code: 'BUSY' } });
    expect(JSON.stringify(body)).not.toMatch(/nik|secret|Cannot query/);
  });

  test('runs mutations in order, across subgraphs', async () => {
    const { body } = await gateway.ask('mutation { a: recordEvent(title: "A") { title } b: registerPerson(name: "B") { name } c: recordEvent(title: "C") { title } }');
    expect(body).toEqual({ data: { a: { title: 'A' }, b: { name: 'B' }, c: { title: 'C' } } });
  });

  test('tells bad variables, bad syntax and unknown fields with status 400', async () => {
    const cases: [string, Record<string, unknown> | undefined, string][] = [
      ['query ($id: ID!) { person(id: $id) { name } }', {}, 'BAD_USER_INPUT'],
      ['query ($a: Int, $b: Int) { x: events(first: $a) { id } y: events(first: $b) { id } }', { a: 'x', b: 'y' }, 'BAD_USER_INPUT'],
      ['{ person(', undefined, 'GRAPHQL_PARSE_FAILED'],
      ['{ nobody }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ];
    for (const [query, variables, code] of cases) {
      const { status, body } = await gateway.ask(query, {}, variables);
      expect([status, body.errors?.[0]?.extensions.code], query).toEqual([400, code]);
      expect(body).not.toHaveProperty('data');
    }
  });

  test('answers introspection, alone only', async () => {
    const alone = await gateway.ask('{ __typename ...S } fragment S on Query { __schema { queryType { name } } }');
    expect(alone.body).toEqual({ data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } } });
    const mixed = await gateway.ask('{ __schema { queryType { name } } person(id: "1") { name } }', { 'accept-language': 'en' });
    expect([mixed.status, mixed.body.errors?.[0]?.message]).toEqual([400, 'Ask for __schema and __type in a request of their own.']);
  });

  test('an alias cannot reach the prototype of objects', async () => {
    const { status, body } = await gateway.ask('{ person(id: "1") { __proto__: friend { name } } }');
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(({} as { name?: unknown }).name).toBeUndefined();
  });

  test('passes the trace on, and gives every request an id', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    gateway.people.calls.length = 0;
    const { headers } = await gateway.ask('{ person(id: "4") { name } }', { traceparent, 'x-request-id': 'mine' });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(gateway.people.calls[0]).toMatchObject({ traceparent, 'x-request-id': headers['x-request-id'], 'x-pilar-language': 'id' });
  });

  test('logs the operation and the status, and nothing that was asked', async () => {
    gateway.lines.length = 0;
    await gateway.ask('query SecretTest($id: ID!) { person(id: $id) { name } }', {}, { id: '3602010101010001' });
    await gateway.app.inject({ url: '/graphql?query={person(id:"3602010101010001"){name}}' });
    await gateway.ask('query A { nobody }');
    const log = gateway.lines.join('');
    expect(log).toContain('"operation":"SecretTest"');
    expect(log).not.toMatch(/3602010101010001|person|Bearer|Ani/);
  });
});

describe('a fault that nobody foresaw', () => {
  test('is logged by its kind and place, and not by its message, which may quote what was asked', async () => {
    const own = await startGateway({}, (app) => app.addHook('preHandler', (request, _reply, done) => {
      done(request.headers['x-break'] ? new TypeError(`cannot read ${request.url} ${JSON.stringify(request.body)}`) : undefined);
    }));
    try {
      const { status, body } = await own.ask('query Cari($id: ID!) { person(id: $id) { name } }', { 'x-break': '1' }, { id: '3602010101010001' });
      const elsewhere = await own.app.inject({ url: '/berkas/3602010101010001', headers: { 'x-break': '1' } });
      expect([status, body.errors?.[0]?.extensions.code, elsewhere.statusCode]).toEqual([500, 'INTERNAL', 500]);
      const log = own.lines.join('');
      expect(log.match(/"kind":"TypeError","at":\["at /g)).toHaveLength(2);
      expect(log).not.toMatch(/3602010101010001|cannot read/);
    } finally {
      await own.close();
    }
  });
});

describe('a subgraph that is gone', () => {
  test('others answer, each missing place is named, in the viewer’s language', async () => {
    const own = await startGateway();
    try {
      await own.ask('{ people { name } }');
      await own.people.close();
      const query = '{ events { title speaker { name } } people { name } region(code: "36.02") { name events pillars } }';
      const { status, body, headers } = await own.ask(query, { 'accept-language': 'en' });
      expect(status).toBe(200);
      expect(body.data).toEqual({
        events: [{ title: 'Event 0', speaker: null }, { title: 'Event 1', speaker: null }],
        people: null,
        region: { name: 'Lebak', events: 5, pillars: null },
      });
      expect(body.errors?.map(({ path }) => path?.join('.')).sort()).toEqual(['events.0.speaker', 'events.1.speaker', 'people', 'region']);
      for (const { message, extensions } of body.errors ?? []) {
        expect(message).toBe('The part people cannot be reached just now; this data is incomplete. Try again shortly.');
        expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people', requestId: headers['x-request-id'] });
      }
      const change = await own.ask('mutation { registerPerson(name: "B") { name } recordEvent(title: "A") { title } }', { 'accept-language': 'en' });
      expect(change.body.data).toEqual({ registerPerson: null, recordEvent: { title: 'A' } });
      expect(change.body.errors?.[0]?.message).toContain('idempotencyKey');
      const ready = await own.app.inject('/readyz');
      expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, subgraphs: { people: 'absent', events: 'ready', identity: 'ready' } }]);
    } finally {
      await own.close();
    }
  });

  test('a call that hangs is given up after the timeout', async () => {
    const { body } = await gateway.ask('{ slow event(id: "1") { title } }');
    expect(body.data).toEqual({ slow: null, event: { title: 'Event 1' } });
    expect(body.errors?.[0]).toMatchObject({ path: ['slow'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  });
});
