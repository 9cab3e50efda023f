import { openStage, type Stage } from '@pilar/testing/stage';
import { numberInputs } from '@pilar/testing/number-inputs';
import { viewers } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { mostADay } from '@pilar/subgraph/daily-use';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let own: { id: string; version: number };
const nik = '3602140101750000';
const elsewhere = '3604340101760000';
const bound = mostADay({ kind: 'officer' }, 'GUESS');

beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true, personalRows: 5 });
  own = await stage.mutate('registerPerson', '... on Person { id version }', { fullName: 'Contoh Ditebak', area: '36.02.14', nik });
  await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Jauh', area: '36.04.34', nik: elsewhere });
});
beforeEach(async () => {
  await stage.arrange('DELETE FROM pilar.daily_use', []);
  await stage.arrange('DELETE FROM identity.alert', []);
});
afterAll(() => stage.close());

/** Invented numbers that nobody has. */
const strangers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `3602${String(15 + Math.floor((n + from) / 2_000)).padStart(2, '0')}${String(1 + ((n + from) % 28)).padStart(2, '0')}${String(1 + (Math.floor((n + from) / 28) % 12)).padStart(2, '0')}${String(Math.floor((n + from) / 336) % 100).padStart(2, '0')}0000`);
const spent = (left: number, viewer: Viewer = viewers.lebak) => {
  const account = viewer.kind === 'machine' ? viewer.clientId : viewer.kind === 'officer' ? viewer.accountId : '';
  return stage.arrange("INSERT INTO pilar.daily_use (account, day, kind, count) VALUES ($1, (now() AT TIME ZONE 'Asia/Jakarta')::date, 'GUESS', $2) ON CONFLICT (account, day, kind) DO UPDATE SET count = excluded.count", [account, mostADay(viewer as never, 'GUESS') - left]);
};
const alerts = async () => (await stage.arrange('SELECT kind, use, account, area_code, bound FROM identity.alert', [])).rows;
const byFilter = (number: string, viewer: Viewer = viewers.lebak) => stage.errorOf('query ($nik: Nik!) { people(filter: { nik: $nik }) { totalCount { value } } }', viewer, { nik: number });
const register = (number: string, viewer: Viewer = viewers.lebak) => stage.mutate('registerPerson', '... on Person { id }', { fullName: `Contoh ${randomUUID()}`, area: '36.02.14', nik: number }, viewer);
const check = (numbers: readonly string[], viewer: Viewer = viewers.lebak) => stage.work('/work/imports/check', { kind: 'PERSON', importId: randomUUID(), rows: numbers.map((number, n) => ({ ref: String(n), values: { fullName: `Contoh Baris ${n}`, area: '36.02.14', nik: number } })) }, viewer);

describe('guesses of numbers', () => {
  it('can be made in these places, of which each is counted here or tells nothing', () => {
    expect(numberInputs(schema)).toEqual([
      // Nothing is told of who else has a card.
      'CorrectPersonInput.familyCardNumber', 'CorrectPersonInput.nik',
      'PersonFilter.nik',
      'Query.matchByNik(niks)',
      'RegisterPersonInput.familyCardNumber', 'RegisterPersonInput.nik',
    ]);
  });

  it('of 10,000 no more are answered than a day has, and whoever watches is told once', async () => {
    const viewer = viewers.machine3602;
    let answered = 0;
    for (let from = 0; from < 10_000; from += 500) {
      const code = await stage.errorOf('query ($niks: [Nik!]!) { matchByNik(niks: $niks) { position } }', viewer, { niks: strangers(500, from) });
      if (code === undefined) answered += 500;
      else expect(code).toBe('RATE_LIMITED');
    }
    expect(answered).toBe(mostADay(viewer, 'GUESS'));
    // What is guessed right is not told any more either.
    expect(await stage.errorOf('query ($niks: [Nik!]!) { matchByNik(niks: $niks) { position } }', viewer, { niks: [nik] })).toBe('RATE_LIMITED');
    expect(await alerts()).toEqual([{ kind: 'GUESSING', use: 'GUESS', account: 'regency-3602', area_code: '36.02', bound: mostADay(viewer, 'GUESS') }]);
  });

  it('cost nothing of one\'s own persons, and are another account\'s alone', async () => {
    await spent(1);
    for (let n = 0; n < 3; n += 1) expect(await byFilter(nik)).toBeUndefined();
    expect(await byFilter(elsewhere)).toBeUndefined();
    expect(await byFilter(elsewhere)).toBe('RATE_LIMITED');
    expect(await byFilter(nik)).toBe('RATE_LIMITED');
    expect(await byFilter(nik, viewers.admin)).toBeUndefined();
    await stage.arrange('UPDATE pilar.daily_use SET day = day - 1', []);
    expect(await byFilter(elsewhere)).toBeUndefined();
  });

  it('by what a record is refused for are counted though nothing is made, to the end, also of several at once', async () => {
    await spent(2);
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => register(elsewhere)));
    expect(told.filter(({ __typename }) => __typename === 'Duplicate')).toHaveLength(2);
    expect(told.filter(({ __typename }) => __typename === 'RateLimited')).toHaveLength(3);
    expect(told.find(({ __typename }) => __typename === 'RateLimited')).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringContaining(String(bound)) });
    // Neither is it told now that nobody has it.
    expect(await register('3602140101800000')).toMatchObject({ __typename: 'RateLimited' });
    expect(await stage.mutate('correctPerson', '... on Person { id }', { id: own.id, version: own.version, nik: elsewhere }, viewers.lebak)).toMatchObject({ __typename: 'RateLimited' });
    expect(await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Tanpa Nomor', area: '36.02.14' }, viewers.lebak)).toMatchObject({ __typename: 'Person' });
  });

  it('by what is done, or refused before the number was looked for, cost nothing', async () => {
    await register('3602140101810000');
    expect(await stage.mutate('registerPerson', '... on Person { id }', { fullName: ' ', area: '36.02.14', nik: '3602140101820000' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    expect((await stage.arrange('SELECT 1 FROM pilar.daily_use', [])).rows).toEqual([]);
  });

  it('by a file are its serials of one district and birth date, and whom it is told are elsewhere are counted apart', async () => {
    expect((await check([...strangers(30), elsewhere])).status).toBe(200);
    const { rows } = await stage.arrange('SELECT kind, count FROM pilar.daily_use', []);
    // A short file is a guess by itself: numbers could be tried a few at a time.
    expect(rows.toSorted((a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1))).toEqual([{ kind: 'FOUND_ELSEWHERE', count: 1 }, { kind: 'GUESS', count: 1 }]);
    const tried = Array.from({ length: 900 }, (_, serial) => `360214010175${String(serial + 1).padStart(4, '0')}`);
    const { status, lines: [refused] } = await check(tried);
    expect([status, refused]).toEqual([429, { code: 'RATE_LIMITED', message: expect.stringContaining(String(bound)), retryAfter: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 86_400) }]);
    expect(await alerts()).toMatchObject([{ kind: 'GUESSING', use: 'GUESS' }]);
  });
});

describe('rows of persons in files', () => {
  const take = (columns: string[], viewer: Viewer = viewers.lebak) => stage.work('/work/exports', { exportId: randomUUID(), list: 'PEOPLE', columns, purpose: 'Rapat' }, viewer);

  it('are as many a day as the setting says, and none beyond it leaves', async () => {
    const { status, lines: [header] } = await take(['name']);
    expect(status).toBe(200);
    const { count } = header as { count: number };
    await stage.arrange('UPDATE pilar.daily_use SET count = 5 WHERE kind = $1', ['EXPORT_ROWS']);
    expect(count).toBeGreaterThan(0);
    expect(await take(['name'])).toMatchObject({ status: 400, lines: [{ message: expect.stringContaining('5') }] });
    expect(await alerts()).toMatchObject([{ kind: 'MANY_EXPORTS' }]);
  });
});
