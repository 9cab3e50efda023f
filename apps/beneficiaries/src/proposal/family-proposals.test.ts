import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const { lebak } = viewers;
const operator = viewerWith('VILLAGE_OPERATOR', village);
const family = async (): Promise<{ id: string; version: number }> => stage.mutate('registerFamily', '... on Family { id version }', { area: village }, lebak);
const propose = async (of: object): Promise<string> => (await stage.mutate('registerProposal', '... on Proposal { id }', { kind: 'NEW', grounds: 'Rumah tidak layak', submit: true, ...of }, operator)).id;
const read = async (id: string, viewer = lebak) => (await stage.ask(`{ family(id: "${id}") { proposals { id state nextStep beneficiary { id } } } }`, viewer)).family;

it('a family tells of its proposals, those of its members and of families merged into it, the last begun first', async () => {
  const [stays, merged] = [await family(), await family()];
  const { id: member } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Usulan', area: village, family: stays.id, relation: 'KEPALA_KELUARGA', noNikReason: 'Hilang', distinct: true }, lebak);
  const others = await propose({ family: merged.id });
  const own = await propose({ beneficiary: member });
  expect(await read(stays.id)).toEqual({ proposals: [{ id: own, state: 'VILLAGE_LIST', nextStep: 'MEETING', beneficiary: { id: member } }] });
  const { version } = (await stage.ask(`{ family(id: "${stays.id}") { version } }`, lebak)).family;
  await stage.mutate('mergeFamilies', '... on Family { id }', { id: stays.id, version, merged: merged.id, mergedVersion: merged.version, happenedOn: '2026-06-05', relations: [] }, lebak);
  expect((await read(stays.id)).proposals.map(({ id }: { id: string }) => id)).toEqual([own, others]);
  expect(await read(stays.id, viewers.serang)).toBeNull();
});
