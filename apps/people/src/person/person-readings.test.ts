import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

it('who reads what is private of somebody is written down, and not who reads their office', async () => {
  const { id } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Sukma', area: '36.02.14', birthDate: '1980-02-01' });
  const written = async () => (await stage.arrange('SELECT account_name, entity_type, area_code, subjects::text[] FROM audit.reading', [])).rows;
  await stage.ask('query ($id: ID!) { person(id: $id) { displayName area { code } } }', viewers.lebak, { id });
  await stage.ask('query ($id: ID!) { person(id: $id) { displayName birthDate } }', viewerWith('PROV_HEAD', '36'), { id });
  expect(await written()).toEqual([]);
  await stage.ask('query ($id: ID!) { person(id: $id) { displayName birthDate phone } }', viewers.lebak, { id });
  expect(await written()).toEqual([{ account_name: viewers.lebak.name, entity_type: 'Person', area_code: '36.02', subjects: [id] }]);
});
