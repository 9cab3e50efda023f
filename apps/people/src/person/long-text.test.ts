import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
  const person = (await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Panjang', area: '36.02.01', distinct: true })).id;
  await stage.mutate('appointPillar', '... on Pillar { id }', { person, type: 'TAGANA', area: '36.02.01', state: 'PROPOSED' });
});
afterAll(() => stage.close());

it('a text of a megabyte is looked for as far as a name may reach', async () => {
  const query = 'query ($text: String!) { people(filter: { text: $text }) { totalCount { value } edges { node { fullName } } } pillars(filter: { text: $text }) { totalCount { value } } }';
  const of = (text: string) => stage.ask(query, viewers.lebak, { text });
  const found = { people: { totalCount: { value: 1 }, edges: [{ node: { fullName: 'Contoh Panjang' } }] }, pillars: { totalCount: { value: 1 } } };
  expect(await of('contoh panjang')).toEqual(found);
  expect(await of(`contoh panjang${' '.repeat(200)}${'%_x'.repeat(400_000)}`)).toEqual(found);
  expect((await of('contoh panjang'.repeat(80_000))).people.totalCount.value).toBe(0);
});
