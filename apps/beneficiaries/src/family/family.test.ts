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
  stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { family, fullName, relation, area: '36.02.01.2002', ...input });

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
