import { randomUUID } from 'node:crypto';
import { today } from '@pilar/domain/dates';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
let office: string;
beforeAll(async () => {
  stack = await startStack({ seed: true, env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } });
  cookie = await stack.signIn('admin@demo.pilar');
  const { offices } = await stack.execute({ cookie, query: '{ offices(first: 1, filter: { letterhead: true, text: "Dinas Sosial Provinsi" }) { edges { node { id } } } }' });
  office = offices.edges[0].node.id;
}, 240_000);
afterAll(() => stack.stop());

/** A paper of what the province has, once its job has ended: how many pages it has, and its content. */
async function drafted(kind: string, of: object): Promise<{ pages: number; pdf: Buffer }> {
  const query = 'mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { __typename ... on Document { id } ... on Error { message } } }';
  const { draftDocument } = await stack.execute({ cookie, query, variables: { input: { idempotencyKey: randomUUID(), kind, ...of, office, date: today(), signatory: 0 } } });
  expect(draftDocument, JSON.stringify(draftDocument)).toMatchObject({ __typename: 'Document' });
  let document = {} as { pageCount: number; making: string | null; draft: { url: string } | null; job: { state: string; message: string | null } };
  await expect.poll(async () => {
    ({ document } = await stack.execute({ cookie, query: 'query ($id: ID!) { document(id: $id) { pageCount making draft { url } job { state message } } }', variables: { id: draftDocument.id } }));
    // The job is read after its paper, and may end in between.
    return ['WAITING', 'RUNNING'].includes(document.job.state) || (document.job.state === 'DONE' && document.making !== null);
  }, { timeout: 120_000, interval: 500 }).toBe(false);
  expect(document.job).toEqual({ state: 'DONE', message: null });
  const response = await fetch(new URL(document.draft?.url ?? '', stack.url), { headers: { cookie } });
  return { pages: document.pageCount, pdf: Buffer.from(await response.arrayBuffer()) };
}

test.each([
  ['INSTITUTION_LIST', {}], ['YOUTH_COMPLIANCE', { area: '36.04' }], ['PLAN_ALIGNMENT', {}], ['RESOURCE_RECAP', {}], ['RESOURCE_RECAP', { year: Number(today().slice(0, 4)) }], ['COMPLAINT_FIGURES', {}], ['DISTRIBUTION_REPORT', {}],
])('%s is printed of what the province has (report 4, 7, 11, 12 and the recap)', async (kind, list) => {
  const { pages, pdf } = await drafted(kind, { list });
  expect(pages).toBeGreaterThan(0);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
}, 180_000);

test('a distribution prints who is given what, what they sign and what was handed over, each of its own', async () => {
  const { distributionBatches } = await stack.execute({ cookie, query: '{ distributionBatches(first: 1, filter: { state: [CLOSED] }) { edges { node { id reference } } } }' });
  const [{ node: { id, reference } }] = distributionBatches.edges;
  for (const kind of ['DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS', 'DISTRIBUTION_HANDOVER']) expect((await drafted(kind, { distribution: id })).pages).toBeGreaterThan(0);
  const { distributionBatch } = await stack.execute({ cookie, query: 'query ($id: ID!) { distributionBatch(id: $id) { reference documents { edges { node { kind title distribution { id } } } } } }', variables: { id } });
  expect(distributionBatch.documents.edges.map(({ node }: { node: { kind: string } }) => node.kind).toSorted()).toEqual(['DISTRIBUTION_HANDOVER', 'DISTRIBUTION_LIST', 'DISTRIBUTION_RECEIPTS']);
  expect(distributionBatch).toMatchObject({ reference, documents: { edges: [{ node: { title: expect.stringContaining('LOGISTIK-BENCANA'), distribution: { id } } }, {}, {}] } });
  const refused = await stack.execute({ cookie, query: 'mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { ... on Error { message } ... on InvalidInput { problems { path } } } }', variables: { input: { idempotencyKey: randomUUID(), kind: 'DISTRIBUTION_LIST', office, date: today() } } });
  expect(refused.draftDocument.problems).toEqual([{ path: ['distribution'] }]);
}, 360_000);
