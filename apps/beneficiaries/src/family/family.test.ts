import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const register = (input: object = {}, viewer: Viewer = viewers.admin) =>
  stage.mutate('registerFamily', '... on Family { id version area { code } address head { id } members { id } caveats { text } viewerCan { addMember } }', { area: '36.02.01.2002', ...input }, viewer);
const member = (family: string, fullName: string, relation: string, input: object = {}) =>
  stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { family, fullName, relation, area: '36.02.01.2002', noNikReason: 'Belum membawa kartu', distinct: true, ...input });

describe('registerFamily', () => {
  it('keeps what is given', async () => {
    expect(await register({ address: ' Kampung Contoh ', caveats: [{ kind: 'AS_REPORTED', text: 'menurut RT' }] }, viewerWith('VILLAGE_OPERATOR', '36.02.01.2002'))).toMatchObject({
      __typename: 'Family', version: 1, area: { code: '36.02.01.2002' }, address: 'Kampung Contoh', head: null, members: [], caveats: [{ text: 'menurut RT' }], viewerCan: { addMember: true },
    });
  });

  it('needs a village of the viewer\'s area', async () => {
    expect(await register({ area: '36.02.01', address: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['address'] }, { path: ['area'] }] });
    expect(await register({ area: '36.02.01.9999' })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await register({ area: '36.04.34.2001' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
  });

  it('is refused to roles without the right', async () => {
    for (const viewer of [viewers.officer, viewers.head, viewers.guest, viewers.auditor, viewerWith('KEC_OFFICER', '36.02.01'), viewerWith('LKS_USER', '36.02'), viewerWith('KT_USER', '36.02')]) {
      expect(await register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('makes one record of requests at once with one key, and keeps external ids unique', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => register({ idempotencyKey })));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await register({ idempotencyKey, address: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: results[0].id });
    const externalIds = [{ system: 'siks', value: 'F-1' }];
    const first = await register({ externalIds }, viewers.machine3602);
    expect(await register({ externalIds }, viewers.machine3602)).toMatchObject({ __typename: 'Duplicate', existingId: first.id });
    const query = '{ family(externalId: { system: "siks", value: "F-1" }) { id externalIds { client value } } }';
    expect(await stage.ask(query, viewers.machine3602)).toEqual({ family: { id: first.id, externalIds: [{ client: 'regency-3602', value: 'F-1' }] } });
    expect(await stage.ask(query, viewers.machine3604)).toEqual({ family: null });
  });
});

describe('families', () => {
  it('have their head and members, and are found by any of their names', async () => {
    const { id } = await register();
    const head = await member(id, 'Contoh Bapak', 'KEPALA_KELUARGA', { birthDate: '1970-01-01' });
    const child = await member(id, 'Contoh Anak Sulung', 'ANAK', { birthDate: '1999-01-01' });
    const query = '{ families(filter: { text: "anak sulung" }) { edges { node { id head { id fullName } members { id family { head { id } } } } } totalCount { value } } }';
    expect(await stage.ask(query, viewers.lebak)).toEqual({ families: {
      edges: [{ node: { id, head: { id: head.id, fullName: 'Contoh Bapak' }, members: [{ id: head.id, family: { head: { id: head.id } } }, { id: child.id, family: { head: { id: head.id } } }] } }], totalCount: { value: 1 },
    } });
    expect((await stage.ask(query, viewers.serang)).families).toEqual({ edges: [], totalCount: { value: 0 } });
  });

  it('page by keyset in both orders', async () => {
    for (const area of ['36.04.34.2003', '36.04.34.2001', '36.04.34.2002']) await register({ area });
    const query = 'query ($after: String, $order: [FamilyOrder!]) { families(first: 2, after: $after, area: "36.04.34", order: $order) { edges { node { area { code } } } pageInfo { hasNextPage endCursor } } }';
    const villages = (page: { edges: { node: { area: { code: string } } }[] }) => page.edges.map(({ node }) => node.area.code.slice(-4));
    const first = (await stage.ask(query, viewers.tksk, { order: ['AREA'] })).families;
    expect(villages(first)).toEqual(['2001', '2002']);
    const after = first.pageInfo.endCursor;
    expect(villages((await stage.ask(query, viewers.tksk, { order: ['AREA'], after })).families)).toEqual(['2003']);
    expect(villages((await stage.ask(query, viewers.tksk, { order: ['UPDATED_DESC'] })).families)).toEqual(['2002', '2001']);
    expect(await stage.errorOf(query, viewers.tksk, { order: ['UPDATED_DESC'], after })).toBe('BAD_CURSOR');
    expect(await stage.errorOf('{ families(first: 1000) { edges { cursor } } }')).toBe('BAD_PAGE_SIZE');
    expect(await stage.errorOf('{ family(id: "x") { id } }')).toBe('BAD_ID');
  });
});

describe('what stands of a family', () => {
  const standing = '... on Family { id version cardNumber desil desilSource desilOn extremePoor extremePoorSource signs { sign present } signsOn rt rw }';
  const correct = (input: object, viewer = viewers.lebak) => stage.mutate('correctFamily', standing, { version: 1, ...input }, viewer);
  const paths = ({ problems }: { problems: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));

  it('is corrected: card, desil with source and day, extreme poverty, the nine signs (rules 3, 33, 34)', async () => {
    const { id } = await register();
    expect(await correct({
      id, cardNumber: '3602 0105 0312 0001', rt: '003', rw: '12', desil: 2, desilSource: 'DTSEN', desilOn: '2026-07-01', extremePoor: true, extremePoorSource: 'P3KE', extremePoorOn: '2026-01-01',
      signs: [{ sign: 'EARTH_FLOOR', present: true }, { sign: 'NO_SHELTER', present: false }], signsOn: '2026-08-08',
    })).toMatchObject({
      version: 2, cardNumber: '3602**********01', desil: 2, desilSource: 'DTSEN', extremePoor: true, signs: [{ sign: 'NO_SHELTER', present: false }, { sign: 'EARTH_FLOOR', present: true }], signsOn: '2026-08-08',
    });
    const found = (filter: object) => stage.ask('query ($filter: FamilyFilter) { families(area: "36.02.01", filter: $filter) { edges { node { id } } } }', viewers.lebak, { filter });
    for (const filter of [{ cardNumber: '3602010503120001' }, { maxDesil: 2 }, { extremePoor: true }, { sign: ['EARTH_FLOOR'] }]) expect((await found(filter)).families.edges).toEqual([{ node: { id } }]);
    expect((await found({ sign: ['NO_SHELTER'] })).families.edges).toEqual([]);
    expect(await correct({ id, version: 2, desil: null, signs: [] })).toMatchObject({ desil: null, desilSource: null, signs: [], signsOn: null });
  });

  it('needs source and day, and names every wrong field', async () => {
    const { id } = await register();
    expect(paths(await correct({ id, desil: 11, extremePoor: true, signs: [{ sign: 'EARTH_FLOOR', present: true }, { sign: 'EARTH_FLOOR', present: false }], cardNumber: '123', rw: 'abc' }))).toEqual(['rw', 'cardNumber', 'desil', 'desilSource', 'extremePoorSource', 'signs', 'signsOn']);
    expect(paths(await correct({ id, desil: 1, desilSource: 'DTSEN', desilOn: '2999-01-01' }))).toEqual(['desilOn']);
    expect(await correct({ id, version: 5, rt: '001' })).toMatchObject({ __typename: 'Conflict' });
    expect(await correct({ id, rt: '001' }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ id, rt: '001' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('keeps a card one family\'s, also of two at once', async () => {
    const [one, two] = [await register(), await register()];
    const both = await Promise.all([one, two].map(({ id }) => correct({ id, cardNumber: '3602010604120001' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Family']);
    expect(await register({ cardNumber: '3602010604120001', area: '36.04.34.2001' }, viewers.serang)).toMatchObject({ __typename: 'Duplicate', path: ['cardNumber'], existingId: null });
  });

  it('shows its card whole for a purpose only', async () => {
    const { id } = await register({ cardNumber: '3602010705120001' });
    const reveal = (viewer = viewers.lebak) => stage.mutate('revealFamilyCard', '... on RevealedFamilyCard { cardNumber family { id } }', { id, purpose: 'PAYMENT', note: 'daftar bayar' }, viewer);
    expect(await reveal()).toMatchObject({ cardNumber: '3602010705120001', family: { id } });
    expect(await reveal(viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
