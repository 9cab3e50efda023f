import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mostRevealsADay } from '@pilar/subgraph/reveals';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let id: string;
const nik = '3602140101750000';

beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
  ({ id } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Terbuka', area: '36.02.14', nik }));
});
beforeEach(() => stage.arrange('DELETE FROM pilar.daily_use', []));
afterAll(() => stage.close());

const reveal = (input: object, viewer: Viewer = viewers.lebak) =>
  stage.mutate('revealNik', '... on RevealedNik { id nik person { nik version } } ... on RateLimited { retryAfter }', { id, purpose: 'DECREE', note: 'Surat tugas 800/1', ...input }, viewer);
const entries = async () => (await stage.ask('query ($id: ID!) { person(id: $id) { version history { edges { node { byName operation reason changes { field } } } } } }', viewers.lebak, { id })).person;

describe('revealNik', () => {
  it('shows the number whole, and writes down who asked what for; the record stays as it is', async () => {
    expect(await reveal({})).toEqual({ __typename: 'RevealedNik', id, nik, person: { nik: '3602**********00', version: 1 } });
    const { version, history } = await entries();
    expect(version).toBe(1);
    expect(history.edges[0].node).toEqual({ byName: 'Test Officer of Lebak', operation: 'revealNik', reason: 'Menulis surat keputusan atau surat tugas: Surat tugas 800/1', changes: [] });
    const { rows } = await stage.arrange("SELECT count(*)::int AS count FROM people.outbox WHERE entity_id = $1", [id]);
    expect(rows[0].count).toBe(1);
  });

  it('writes down every answer, also to the same key, and refuses the key for another body', async () => {
    const idempotencyKey = randomUUID();
    const before = (await entries()).history.edges.length;
    for (const answer of [await reveal({ idempotencyKey }), await reveal({ idempotencyKey })]) expect(answer).toMatchObject({ nik });
    expect((await entries()).history.edges.length).toBe(before + 2);
    expect(await reveal({ idempotencyKey, note: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });

  it('refuses a missing or blank note, an unknown person, one of another area and one without a NIK', async () => {
    expect(await reveal({ note: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await reveal({ note: `NIK ${nik}` })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await reveal({ note: 'x'.repeat(301) })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    const foreign = await reveal({}, viewers.serang);
    const none = await reveal({ id: randomUUID() }, viewers.serang);
    expect([foreign.__typename, none.__typename]).toEqual(['InvalidInput', 'InvalidInput']);
    const bare = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Tanpa', area: '36.02.14' });
    expect(await reveal({ id: bare.id })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await reveal({ id: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('refuses roles without the right, an official seen from below, and machines without the scope', async () => {
    for (const role of ['PROV_HEAD', 'KEC_OFFICER', 'TKSK', 'LKS_USER', 'AUDITOR'] as const) expect(await reveal({}, viewerWith(role, '36.02')), role).toMatchObject({ __typename: 'NotAllowed' });
    const official = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Pejabat', area: '36', official: true, nik: '3602140101760000' });
    expect(await reveal({ id: official.id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal({}, viewers.machine3602)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal({}, { ...viewers.machine3602, scopes: ['nik:read'] })).toMatchObject({ __typename: 'RevealedNik', nik });
  });

  it(`stops an account after ${mostRevealsADay} on a day, also when several come at once, and no other`, async () => {
    await reveal({});
    await stage.arrange('UPDATE pilar.daily_use SET count = $1', [mostRevealsADay - 2]);
    const results = await Promise.all([1, 2, 3, 4].map(() => reveal({})));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['RateLimited', 'RateLimited', 'RevealedNik', 'RevealedNik']);
    const refused = results.find(({ __typename }) => __typename === 'RateLimited');
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(86_400);
    expect(await reveal({}, viewers.admin)).toMatchObject({ nik });
    await stage.arrange("UPDATE pilar.daily_use SET day = day - 1", []);
    expect(await reveal({})).toMatchObject({ nik });
  });
});

describe('matchByNik', () => {
  const match = 'query ($niks: [Nik!]!) { matchByNik(niks: $niks) { position person { id nik } } }';

  it('tells which numbers belong to persons of one\'s own area, and nothing of the rest', async () => {
    await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Serang', area: '36.04', nik: '3604340101770000' });
    const niks = ['3602140101110000', '3602 1401 0175 0000', '3604340101770000', nik];
    expect(await stage.ask(match, viewers.machine3602, { niks })).toEqual({ matchByNik: [1, 3].map((position) => ({ position, person: { id, nik: '3602**********00' } })) });
    expect(await stage.ask(match, viewers.machine3604, { niks: [nik] })).toEqual({ matchByNik: [] });
    expect(await stage.ask(match, viewers.machine3602, { niks: [] })).toEqual({ matchByNik: [] });
  });

  it('takes 500 at most, digits only, from systems', async () => {
    const many = Array.from({ length: 501 }, () => nik);
    expect(await stage.errorOf(match, viewers.machine3602, { niks: many })).toBe('BAD_USER_INPUT');
    expect((await stage.ask(match, viewers.machine3602, { niks: many.slice(1) })).matchByNik).toHaveLength(500);
    expect(await stage.errorOf(match, viewers.machine3602, { niks: ['3602**********00'] })).toBe('BAD_USER_INPUT');
    for (const viewer of [viewers.lebak, viewers.tksk, viewers.auditor]) expect(await stage.errorOf(match, viewer, { niks: [nik] })).toBe('FORBIDDEN');
  });
});

it('accepts invented numbers in a demo only', async () => {
  const earnest = await openStage(subgraph);
  try {
    const input = { fullName: 'Contoh Sungguhan', area: '36.02', nik };
    expect(await earnest.mutate('registerPerson', '', input)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['nik'], message: expect.stringContaining('0000') }] });
    expect(await earnest.mutate('registerPerson', '', { ...input, nik: nik.replace(/0000$/, '0001') })).toMatchObject({ __typename: 'Person' });
  } finally {
    await earnest.close();
  }
});
