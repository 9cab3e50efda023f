import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['people', 'institutions', 'events', 'identity'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

const done = async (mutation: string, success: string, input: object) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${success} ... on Error { message } } }`;
  return (await stack.execute({ cookie, query, variables: { input: { idempotencyKey: randomUUID(), ...input } } }))['result'];
};
const person = (fullName: string) => done('registerPerson', '... on Person { id version }', { fullName, area: '36.02.14', distinct: true });

test('whoever was merged is their survivor in every part of the graph', async () => {
  const [survivor, merged] = [await person('Contoh Satu'), await person('Contoh Dua')];
  const office = await done('registerOffice', '... on Office { id }', { name: 'Kantor Contoh', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.02' });
  const post = await done('assignPost', '... on Office { posts { id } }', { office: office.id, title: 'Kepala', holder: merged.id, validFrom: '2026-01-01' });
  const event = await done('recordEvent', '... on Event { id }', { title: 'Rapat contoh', type: 'RAKOR_KECAMATAN', state: 'HELD', date: '2026-07-01', mode: 'TATAP_MUKA', venue: { name: 'Aula', area: '36.02.14' }, targetAreas: ['36.02'], organisers: [{ kind: 'MAIN', office: office.id }], roles: [{ role: 'PEMBUKA', person: merged.id }, { role: 'NARASUMBER', name: 'Contoh' }] });
  expect([post.__typename, event.__typename]).toEqual(['Office', 'Event']);
  await done('mergePersons', '... on Person { id }', { id: survivor.id, version: 1, merged: merged.id, mergedVersion: 1, reason: 'Tercatat dua kali' });

  const shown = () => stack.execute({ cookie, query: `{
    event(id: "${event.id}") { roles { person { id fullName } } }
    office(id: "${office.id}") { posts { holder { id fullName } } }
    person(id: "${merged.id}") { id eventRoles { edges { node { event { id } } } } posts { id } }
    events(filter: { person: "${survivor.id}" }) { edges { node { id } } }
  }` });
  const { posts } = post;
  const whole = { id: survivor.id, fullName: 'Contoh Satu' };
  await expect.poll(shown).toEqual({
    event: { roles: [{ person: whole }, { person: null }] }, office: { posts: [{ holder: whole }] },
    person: { id: survivor.id, eventRoles: { edges: [{ node: { event: { id: event.id } } }] }, posts },
    events: { edges: [{ node: { id: event.id } }] },
  });
  // Who names the old id means the survivor.
  expect(await done('assignPost', '... on Office { posts { holder { id } } }', { office: office.id, title: 'Sekretaris', holder: merged.id, validFrom: '2026-01-01' })).toMatchObject({ posts: [{ holder: { id: survivor.id } }, { holder: { id: survivor.id } }] });
});
