import { randomUUID } from 'node:crypto';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ seed: true, env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } });
  cookie = await stack.signIn('auditor@demo.pilar');
}, 240_000);
afterAll(() => stack.stop());

const send = async (mutation: string, fields: string, input: object) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return (await stack.execute({ cookie, query: `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { __typename ${fields} ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } } })).made;
};
const held = 'heldInBeneficiaries { kind facts { name value } } heldInPeople { kind facts { name value } } heldInInstitutions { kind facts { name value } } heldInEvents { kind facts { name value } } heldInIdentity { kind facts { name value } }';
const gathered = async (id: string) => (await stack.execute({ cookie, language: 'id', query: `query ($id: ID!) { dataRequest(id: $id) { ${held} } }`, variables: { id } })).dataRequest;
type Held = { kind: string; facts: { name: string; value: string }[] };

test('what is held of somebody is gathered from all parts once it is known who asks, and made a PDF for whoever asked for it', async () => {
  const { beneficiaries, people } = await stack.execute({ cookie, query: '{ beneficiaries(first: 1, area: "36.02.01") { edges { node { id fullName } } } people(first: 1, area: "36.02", filter: { official: false }) { edges { node { id } } } }' });
  const { id: beneficiary, fullName } = beneficiaries.edges[0].node;
  const person = people.edges[0].node.id;
  const request = await send('recordDataRequest', '... on DataRequest { id version }', { kind: 'COPY', channel: 'DESK', area: '36.02', beneficiary, person, relation: 'SELF', applicantName: 'Contoh Pemohon' });
  expect(await gathered(request.id)).toEqual({ heldInBeneficiaries: [], heldInPeople: [], heldInInstitutions: [], heldInEvents: [], heldInIdentity: [] });
  await send('identifyDataRequest', '... on DataRequest { id }', { ...request, __typename: undefined, proof: 'IDENTITY_CARD' });
  const found = await gathered(request.id);
  const [self] = found.heldInBeneficiaries as Held[];
  expect(self).toMatchObject({ kind: 'Data diri' });
  expect(self?.facts).toContainEqual({ name: 'Nama', value: fullName });
  expect(found.heldInPeople.map(({ kind }: Held) => kind)).toContain('Orang');
  expect(found.heldInIdentity).toMatchObject([{ kind: 'Permintaan subjek data' }]);
  const job = await send('startDataCopy', '... on Job { id }', { request: request.id });
  let made = {} as { state: string; message: string | null; figures: { key: string; value: number }[]; file: { url: string; expiresAt: string } | null };
  await expect.poll(async () => {
    ({ job: made } = await stack.execute({ cookie, query: 'query ($id: ID!) { job(id: $id) { state message figures { key value } file { url expiresAt } } }', variables: { id: job.id } }));
    return ['WAITING', 'RUNNING'].includes(made.state);
  }, { timeout: 120_000, interval: 500 }).toBe(false);
  expect(made).toMatchObject({ state: 'DONE', message: null, file: { expiresAt: expect.any(String) } });
  expect(made.figures.find(({ key }) => key === 'rows')?.value).toBeGreaterThan(10);
  const response = await fetch(new URL(made.file?.url ?? '', stack.url), { headers: { cookie } });
  expect(Buffer.from(await response.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
  const others = await stack.signIn('admin@demo.pilar');
  expect((await stack.execute({ cookie: others, query: 'query ($id: ID!) { job(id: $id) { id } }', variables: { id: job.id } })).job).toBeNull();
}, 240_000);
