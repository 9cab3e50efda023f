import { openDB } from 'idb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handOutForm, isEditable, withPaper, type Item } from '../../src/outbox/item.ts';
import { answerOf } from '../../src/outbox/post.ts';
import { bounds, OutboxFull, OutboxStore } from '../../src/outbox/store.ts';
import { Crash, openPhone, type Fate } from './world.ts';

const states = async (store: OutboxStore, account = 'a') => (await store.items(account)).map(({ state }) => state);

describe('what waits', () => {
  test('is sent once, in the order in which it was made', async () => {
    const { store, graph, tab, write } = openPhone();
    const [first, second] = [await write(), await write()];
    await tab().send('a', 'id');
    expect(await states(store)).toEqual(['sent', 'sent']);
    expect([...graph.times]).toEqual([[first.id, 1], [second.id, 1]]);
    await tab().send('a', 'id', true);
    expect(graph.times.get(first.id)).toBe(1);
    expect((await store.items('a'))[0]).toMatchObject({ recordId: `record-of-${first.id}`, tries: 1 });
  });

  test('is recorded once however a line, a phone and two tabs fail', async () => {
    const fate = fc.constantFrom<Fate>('lost', 'answerLost', 'crashBefore', 'crashAfter', 'well');
    await fc.assert(fc.asyncProperty(fc.array(fate, { maxLength: 8 }), fc.array(fate, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), async (one, other, count) => {
      const { store, graph, clock, tab, write } = openPhone();
      const items: Item[] = [];
      for (let made = 0; made < count; made += 1) items.push(await write());
      // Two tabs at once, until both have had all their bad luck. A crash is a tab that is opened again.
      for (let round = 0; round < 20; round += 1) {
        await Promise.all([tab(one), tab(other)].map((sender) => sender.send('a', 'id').catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        })));
        clock.now += 600_000;
      }
      expect(await states(store)).toEqual(items.map(() => 'sent'));
      expect(items.map(({ id }) => graph.times.get(id))).toEqual(items.map(() => 1));
    }), { numRuns: 60 });
  });

  test('pauses longer after each sending without an answer, but not when the line has just come back', async () => {
    const { store, clock, tab, write } = openPhone();
    await write();
    const sender = tab(['lost', 'lost', 'lost']);
    const pauses: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const { nextTryAt } = await sender.send('a', 'id');
      pauses.push((nextTryAt ?? 0) - clock.now);
      expect(await sender.send('a', 'id')).toEqual({ nextTryAt, signIn: false });
      clock.now = nextTryAt ?? 0;
    }
    expect(pauses).toEqual([5_000, 10_000]);
    await sender.send('a', 'id');
    await sender.send('a', 'id', true);
    expect(await states(store)).toEqual(['sent']);
  });

  test('waits for its own account to sign in, and is never sent by another', async () => {
    const { store, graph, tab, write } = openPhone();
    const item = await write();
    graph.signedIn = 'b';
    expect(await tab().send('a', 'id')).toEqual({ nextTryAt: null, signIn: true });
    expect(await tab().send('b', 'id')).toEqual({ nextTryAt: null, signIn: false });
    expect(graph.recorded.size).toBe(0);
    // It certainly was not recorded, so it may still be changed.
    expect((await store.items('a')).map(isEditable)).toEqual([true]);
    graph.signedIn = 'a';
    await tab().send('a', 'id');
    expect(graph.times.get(item.id)).toBe(1);
  });

  test('once it may have been recorded, it is neither changed nor sent after the graph has forgotten its key', async () => {
    const { store, clock, tab, write } = openPhone();
    await write();
    await tab(['answerLost']).send('a', 'id');
    expect((await store.items('a')).map(isEditable)).toEqual([false]);
    clock.now += 30 * 86_400_000;
    await tab().send('a', 'id');
    expect(await states(store)).toEqual(['conflict']);
  });
});

describe('what awaits a photograph', () => {
  const request = { query: 'mutation', input: { delivery: 'd' }, awaits: { mandate: 'photo' } };
  const paper = { file: 'f', ticket: 't' };

  test('is not sent before it has arrived, does not hold up the next, and names it then', async () => {
    const { store, graph, tab, write } = openPhone();
    const [held, next] = [await write({ request }), await write()];
    expect(await tab().send('a', 'id', true)).toEqual({ nextTryAt: null, signIn: false });
    expect([...graph.times.keys()]).toEqual([next.id]);
    // Another photograph, or the same once more, changes nothing.
    await store.change(held.id, (item) => withPaper(item, 'other', paper));
    await store.change(held.id, (item) => withPaper(withPaper(item, 'photo', paper), 'photo', { file: 'again', ticket: 'again' }));
    await tab().send('a', 'id', true);
    expect(graph.recorded.get(held.idempotencyKey)).toBe('{"delivery":"d","mandate":{"file":"f","ticket":"t"}}');
    expect(graph.times.get(held.id)).toBe(1);
  });

  test('is proved once more when the phone was without a line for longer than its proof holds, and nothing is recorded twice', async () => {
    const { store, graph, clock, tab, write } = openPhone();
    const sent = { query: 'mutation', input: { delivery: 'd', mandate: paper } };
    const item = await write({ request: sent });
    graph.ticket = 'fresh';
    // Sent, and refused for its proof alone; asking for another finds no line, then its answer is lost on the way.
    expect((await tab(['well', 'lost']).send('a', 'id', true)).nextTryAt).toBeGreaterThan(clock.now);
    expect(await states(store)).toEqual(['waiting']);
    await tab(['well', 'answerLost']).send('a', 'id', true);
    expect(await states(store)).toEqual(['waiting']);
    graph.ticket = 'another';
    await tab().send('a', 'id', true);
    expect(await states(store)).toEqual(['sent']);
    expect(graph.times.get(item.id)).toBe(1);
    // One that is gone for good is told to whoever took it.
    graph.ticket = null;
    await write({ request: sent });
    await tab().send('a', 'id', true);
    expect(await states(store)).toEqual(['sent', 'refused']);
  });

  test('may be taken back as long as it waits', async () => {
    const { store, write } = openPhone();
    await write({ request });
    expect((await store.items('a')).map(isEditable)).toEqual([true]);
  });
});

describe('a refusal', () => {
  test('stands at the item with its reasons, and once mended it goes under the same key', async () => {
    const { store, graph, tab, write } = openPhone();
    const { id, idempotencyKey } = await write();
    graph.refusing = true;
    await tab().send('a', 'id');
    expect(await store.items('a')).toMatchObject([{ state: 'refused', refusal: { problems: [{ path: ['venue'] }] } }]);
    graph.refusing = false;
    await store.change(id, (item) => ({ ...item, state: 'waiting', request: { query: 'mutation', input: { venue: 'Aula' } } }));
    await tab().send('a', 'id');
    expect(graph.recorded.get(idempotencyKey)).toBe('{"venue":"Aula"}');
    expect(await states(store)).toEqual(['sent']);
  });

  test('of one item does not hold up the next', async () => {
    const { store, graph, tab, write } = openPhone();
    await write();
    graph.refusing = true;
    await tab().send('a', 'id');
    graph.refusing = false;
    await write();
    await tab().send('a', 'id');
    expect(await states(store)).toEqual(['refused', 'sent']);
  });

  test.each([
    [200, { data: { recordEvent: { __typename: 'Event', id: '1' } } }, 'saved'],
    [200, { data: { recordEvent: { __typename: 'InvalidInput', message: 'x' } } }, 'refused'],
    [200, { data: { recordEvent: { __typename: 'NotAllowed', message: 'x' } } }, 'refused'],
    [200, { data: { recordEvent: { __typename: 'Duplicate', message: 'x' } } }, 'refused'],
    [200, { data: { recordEvent: { __typename: 'Conflict', message: 'x' } } }, 'conflict'],
    [401, { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }, 'signIn'],
    [403, { errors: [{ message: 'x', extensions: { code: 'GRANT_UNKNOWN' } }] }, 'signIn'],
    [403, { errors: [{ message: 'x', extensions: { code: 'GRANT_EXPIRED' } }] }, 'refused'],
    [400, { errors: [{ message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 'refused'],
    [429, { errors: [{ message: 'x', extensions: { code: 'RATE_LIMITED' } }] }, 'later'],
    [200, { data: { recordEvent: null }, errors: [{ message: 'x', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }, 'later'],
    [502, {}, 'later'],
  ])('an answer %i %j is %s', (status, body, kind) => {
    expect(answerOf(status, body).kind).toBe(kind);
  });
});

describe('what the browser keeps', () => {
  test('cannot be read from its storage', async () => {
    const { name, store, write } = openPhone();
    await write({ label: 'Rahasia' });
    await store.keepSession('a', { viewer: { name: 'Rahasia' } }, 0);
    const raw = await openDB(name, 2);
    const everything = await Promise.all(['items', 'session', 'keys'].map((kind) => raw.getAll(kind)));
    const [kept] = everything[2] as { key: CryptoKey }[];
    expect(everything[0]).toHaveLength(1);
    expect(JSON.stringify(everything)).not.toContain('Rahasia');
    for (const { sealed } of [...everything[0] ?? [], ...everything[1] ?? []] as { sealed: { bytes: ArrayBuffer } }[]) expect(Buffer.from(sealed.bytes).includes('Rahasia')).toBe(false);
    expect(kept?.key.extractable).toBe(false);
    raw.close();
  });

  test('is one account\'s alone, and goes with its sign-out', async () => {
    const { name, store, write } = openPhone();
    await write();
    await write({ account: 'b', state: 'draft' });
    await store.keepSession('a', { viewer: 'a' }, 0);
    expect([await store.unsent('a'), await store.unsent('b')]).toEqual([1, 1]);
    expect(await store.keptSession(1)).toEqual({ account: 'a', session: { viewer: 'a' } });
    await store.wipe('a');
    expect([await states(store, 'a'), await states(store, 'b'), await store.keptSession(1)]).toEqual([[], ['draft'], null]);
    const raw = await openDB(name, 2);
    expect((await raw.getAll('keys')).map(({ account }) => account)).toEqual(['b']);
    raw.close();
  });

  test('keeps a session for a week', async () => {
    const { store } = openPhone();
    await store.keepSession('a', 'session', 0);
    expect(await store.keptSession(bounds.sessionDays * 86_400_000)).not.toBeNull();
    expect(await store.keptSession(bounds.sessionDays * 86_400_000 + 1)).toBeNull();
  });

  test('survives a tab that closes in the middle of a change, and of two changes at once loses none', async () => {
    const { name, store, write } = openPhone();
    const { id } = await write({ state: 'draft', values: [] });
    const other = new OutboxStore(name);
    await Promise.all([store, other].flatMap((one) => [1, 2, 3].map(() => one.change(id, (item) => ({ ...item, values: [...(item.values as number[]), 1] })))));
    expect((await new OutboxStore(name).items('a'))[0]?.values).toHaveLength(6);
    expect(await store.change(id, () => null)).toMatchObject({ id });
    await store.remove(id);
    expect(await store.change(id, (item) => item)).toBeNull();
  });

  test('is bounded, in number and in size, and forgets the oldest of what is sent', async () => {
    const { store, tab, write } = openPhone();
    await expect(write({ values: 'x'.repeat(bounds.characters) })).rejects.toThrow(OutboxFull);
    for (let made = 0; made < bounds.items; made += 1) await write();
    await expect(write()).rejects.toThrow(OutboxFull);
    await tab().send('a', 'id');
    expect(await states(store)).toEqual(Array.from({ length: bounds.sentKept }, () => 'sent'));
  });

  test('remembers who was handed something, after it has left', async () => {
    const { store, tab, write } = openPhone();
    for (let made = 0; made < bounds.sentKept + 5; made += 1) await write({ form: handOutForm });
    await tab().send('a', 'id');
    expect(await states(store)).toHaveLength(bounds.sentKept + 5);
  });
});
