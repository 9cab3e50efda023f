import { may, roles } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { testDatabase } from '@pilar/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from './subgraph.ts';

let stage: Stage;
const villages = ['36.02.01.2002', '36.02.02.2002', '36.04.34.2001'];
const families: string[] = [];
const persons: string[] = [];

beforeAll(async () => {
  stage = await openStage(subgraph);
  for (const area of villages) {
    const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area });
    families.push(id);
    persons.push((await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: `Kenari ${area}`, area, family: id, relation: 'KEPALA_KELUARGA', noNikReason: 'Belum membawa kartu' })).id);
  }
});
afterAll(() => stage.close());

describe('persons served are seen in their own area only, by every path', () => {
  const seen: [string, Viewer, string[]][] = [
    ['province', viewers.admin, villages],
    ['auditor', viewers.auditor, villages],
    ['Lebak', viewers.lebak, villages.slice(0, 2)],
    ['machine of Lebak', viewers.machine3602, villages.slice(0, 2)],
    ['a district of Lebak', viewerWith('KEC_OFFICER', '36.02.01'), villages.slice(0, 1)],
    ['a TKSK of Serang', viewers.tksk, villages.slice(2)],
    ['the next village', viewerWith('VILLAGE_OPERATOR', '36.02.01.2003'), []],
  ];

  it.each(seen)('%s', async (_who, viewer, areas) => {
    const answer = await stage.ask(`{
      families(filter: { text: "kenari" }) { edges { node { area { code } members { id } head { id } } } totalCount { value } }
      beneficiaries(filter: { text: "kenari" }, order: [AREA]) { edges { node { area { code } } } totalCount { value } }
      search(text: "kenari") { beneficiaries { area { code } } }
    }`, viewer);
    const codes = (edges: { node: { area: { code: string } } }[]) => edges.map(({ node }) => node.area.code);
    expect(codes(answer.families.edges)).toEqual(areas);
    expect(codes(answer.beneficiaries.edges)).toEqual(areas);
    expect([answer.families.totalCount.value, answer.beneficiaries.totalCount.value]).toEqual([areas.length, areas.length]);
    expect(answer.search.beneficiaries.map((hit: { area: { code: string } }) => hit.area.code)).toEqual(areas);
    const flags = villages.map((area) => areas.includes(area));
    expect((await stage.entities('Family', 'id', families, viewer)).map(Boolean)).toEqual(flags);
    expect((await stage.entities('Beneficiary', 'id', persons, viewer)).map(Boolean)).toEqual(flags);
    for (const [index, id] of persons.entries()) expect((await stage.ask(`{ beneficiary(id: "${id}") { id } }`, viewer)).beneficiary !== null).toBe(flags[index]);
  });
});

describe.each(['PROV_HEAD', 'VIEWER', 'LKS_USER', 'KT_USER'] as const)('role %s', (role) => {
  it('gets nothing, by any path', async () => {
    const viewer = viewerWith(role, '36');
    for (const query of [
      '{ families { edges { cursor } } }', '{ beneficiaries { edges { cursor } } }', '{ beneficiaries { totalCount { value } } }', '{ search(text: "kenari") { beneficiaries { id } } }',
      `{ family(id: "${families[0]}") { id } }`, `{ beneficiary(id: "${persons[0]}") { id } }`, '{ beneficiariesChanges { lastSeq } }',
    ]) expect(await stage.errorOf(query, viewer)).toBe('FORBIDDEN');
    expect(await stage.entities('Family', 'id', families, viewer)).toEqual([null, null, null]);
    expect(await stage.entities('Beneficiary', 'id', persons, viewer)).toEqual([null, null, null]);
  });
});

it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
  const database = await testDatabase();
  const pool = openPool(database.roleUrls.beneficiaries, 1);
  const viewer = viewerWith(role, '36');
  const { rows } = await enterScope(viewer, () => pool.query<{ reads: boolean }>('SELECT beneficiaries.may_read() AS reads'));
  expect(rows[0]?.reads).toBe(may(viewer, 'beneficiary.read'));
  expect(may(viewer, 'family.read')).toBe(may(viewer, 'beneficiary.read'));
  await pool.end();
  await database.drop();
});
