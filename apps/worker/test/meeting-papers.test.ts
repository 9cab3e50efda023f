import { randomUUID } from 'node:crypto';
import { daysAfter, today } from '@pilar/domain/dates';
import { districtBriefData, readDistrictBrief } from '@pilar/documents/district-brief';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let stack: Stack;
let serang: string;
let office: string;
beforeAll(async () => {
  stack = await startStack({ seed: true, env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } });
  serang = await stack.signIn('serang@demo.pilar');
  const { offices } = await stack.execute({ cookie: serang, query: '{ offices(first: 1, area: "36.04") { edges { node { id version } } } }' });
  office = offices.edges[0].node.id;
  const input = { idempotencyKey: randomUUID(), ...offices.edges[0].node, lines: ['PEMERINTAH CONTOH', 'DINAS SOSIAL'], place: 'Serang', signatories: [{ post: 'Kepala Dinas' }] };
  const { setLetterhead } = await stack.execute({ cookie: serang, query: 'mutation ($input: SetLetterheadInput!) { setLetterhead(input: $input) { __typename ... on Error { message } } }', variables: { input } });
  if (setLetterhead.__typename !== 'Office') throw new Error(JSON.stringify(setLetterhead));
}, 240_000);
afterAll(() => stack.stop());

const district = '36.04.34';

/** A paper drafted by the officer of Kab. Serang, once its job has ended. */
async function drafted(kind: string, list: object) {
  const query = 'mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { __typename ... on Document { id } ... on Error { message } } }';
  const { draftDocument } = await stack.execute({ cookie: serang, query, variables: { input: { idempotencyKey: randomUUID(), kind, list, office, date: today(), signatory: 0 } } });
  expect(draftDocument, JSON.stringify(draftDocument)).toMatchObject({ __typename: 'Document' });
  let document = {} as { title: string; making: string | null; pageCount: number | null; draft: { url: string } | null; job: { state: string; message: string | null } };
  await expect.poll(async () => {
    ({ document } = await stack.execute({ cookie: serang, query: 'query ($id: ID!) { document(id: $id) { title making pageCount draft { url } job { state message } } }', variables: { id: draftDocument.id } }));
    // The job is read after its paper, and may end in between.
    return ['WAITING', 'RUNNING'].includes(document.job.state) || (document.job.state === 'DONE' && document.making !== null);
  }, { timeout: 90_000, interval: 500 }).toBe(false);
  return document;
}

/** Rows of a list, page by page: what an officer would count on the screen. */
async function counted(field: string, args: string, within = ''): Promise<number> {
  let rows = 0;
  for (let after: string | null = null, more = true; more;) {
    const list = `${field}(first: 100, after: ${JSON.stringify(after)}, ${args}) { edges { cursor } pageInfo { hasNextPage endCursor } }`;
    const answer = await stack.execute<Record<string, never>>({ cookie: serang, query: `{ ${within ? `${within} { ${list} }` : list} }` });
    const page = (within ? Object.values(answer)[0] as unknown as Record<string, never> : answer)[field] as unknown as { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    rows += page.edges.length;
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return rows;
}

describe('the brief of a district (report 15)', () => {
  test('is one sheet, made of what the district has open', async () => {
    const document = await drafted('DISTRICT_BRIEF', { area: district });
    expect(document).toMatchObject({ pageCount: 1, job: { state: 'DONE', message: null } });
    expect(document.title).toContain('Kec. Bandung');
    const response = await fetch(new URL(document.draft?.url ?? '', stack.url), { headers: { cookie: serang } });
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);

  test('tells of each list the number that the list itself has', async () => {
    const ask = (query: string, variables: Record<string, unknown>) => stack.execute({ cookie: serang, query, variables }) as never;
    const found = await readDistrictBrief(ask, district);
    const { brief } = districtBriefData(found);
    const counts = new Map([...brief.left, ...brief.right].map(({ title, count }) => [title, count]));
    const area = `area: "${district}"`;
    const vacancies = await counted('vacancies', 'type: TKSK', `region(code: "${district}")`) + await counted('vacancies', 'type: PSM', `region(code: "${district}")`);
    const overdue = await counted('actionItems', `${area}, filter: { overdue: true }`);
    const open = await counted('actionItems', `${area}, filter: { state: [OPEN, DOING] }`);
    expect(Object.fromEntries(counts)).toEqual({
      'Kekosongan pilar': String(vacancies),
      'LKS yang habis atau berakhir dalam 90 hari': String(await counted('institutions', `${area}, filter: { endsBefore: "${daysAfter(today(), 91)}" }`)),
      'Tindak lanjut terbuka': overdue > 0 ? `${open}, ${overdue} lewat tenggat` : String(open),
      'Penyaluran bantuan mendatang dan berjalan': String(await counted('distributionBatches', `${area}, filter: { state: [PLANNED, ALLOCATED, RUNNING] }`)),
      'Pertanyaan belum terjawab': String(await counted('eventQuestions', `${area}, filter: { open: true }`)),
      'Usulan yang belum selesai': String(await counted('proposals', `${area}, filter: { state: [RETURNED, VILLAGE_LIST, MUSDES_ACCEPTED, KEC_CHECKED, REG_VERIFIED, REG_APPROVED, SENT_NATIONAL] }`)),
      'Pendataan yang terlambat': String(await counted('inventoryRounds', `${area}, filter: { overdue: true }`)),
      'Ketentuan yang berlaku': String(await counted('policyNotices', `${area}, filter: { state: [IN_FORCE] }`)),
    });
    expect(open).toBeGreaterThan(0);
    expect(Number(counts.get('Pertanyaan belum terjawab'))).toBeGreaterThan(0);
    const serving = await counted('pillars', `${area}, filter: { type: [PSM], state: [ACTIVE], position: MEMBER }`);
    expect(brief.recap.find(({ name }) => name === 'PSM')?.active ?? '0').toBe(String(serving));
  });
});

describe('the coverage of coordination meetings (report 6)', () => {
  test('tells of the year that is asked for', async () => {
    expect(await drafted('RAKOR_COVERAGE', { year: 2017 })).toMatchObject({ title: expect.stringMatching(/, 2017$/), job: { state: 'DONE', message: null } });
  }, 120_000);

  test('is refused for a year before anything is known', async () => {
    const { pageCount, job } = await drafted('RAKOR_COVERAGE', { year: 2010 });
    expect(pageCount).toBeNull();
    expect(job.message).toContain('2010');
  }, 120_000);
});
