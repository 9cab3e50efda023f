import { may, roles } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawfulDeadline } from '../lawful-deadline.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let person: string;
beforeAll(async () => {
  stage = await openStage(subgraph(), { demo: true });
  person = await stage.know('Beneficiary', 'Contoh Orang', '36.02.01.2001');
});
afterAll(() => stage.close());

const own = 'id version number kind state late receivedAt dueAt applicantName applicantContact asked relation proof authority answer refusal endedAt nextSteps gathers area { code } beneficiary { id } steps { kind late madeByName }';
const fields = `... on DataRequest { ${own} }`;
const dpo = viewers.auditor;
const record = (input: object = {}, viewer: Viewer = dpo) =>
  stage.mutate('recordDataRequest', fields, { kind: 'COPY', channel: 'DESK', area: '36.02', beneficiary: person, relation: 'SELF', applicantName: 'Contoh Orang', applicantContact: '0812 0000 0000', asked: 'Data saya', ...input }, viewer);
type Made = { id: string; version: number };
const step = (mutation: string, { id, version }: Made, input: object, viewer: Viewer = dpo) => stage.mutate(mutation, fields, { id, version, ...input }, viewer);
const identify = (made: Made, input: object = { proof: 'IDENTITY_CARD' }, viewer: Viewer = dpo) => step('identifyDataRequest', made, input, viewer);
const answer = (made: Made, viewer: Viewer = dpo) => step('answerDataRequest', made, { answer: 'Salinan diserahkan' }, viewer);
const seen = async (id: string, viewer: Viewer) => (await stage.ask(`query ($id: ID!) { dataRequest(id: $id) { ${own} } }`, viewer, { id })).dataRequest;
const listed = async (args = '', viewer: Viewer = dpo): Promise<string[]> => (await stage.ask(`{ dataRequests${args} { edges { node { id } } } }`, viewer)).dataRequests.edges.map(({ node }: { node: { id: string } }) => node.id);
const tasks = async (id: string) => (await stage.arrange('SELECT kind, area_code, roles, due::text, done_at IS NOT NULL AS done FROM identity.task WHERE subject_id = $1', [id])).rows;

describe('the clock of a request', () => {
  it.each([['2026-11-28T20:15:33Z', '2026-12-01T20:15:33.000Z'], ['2027-02-27T00:00:00Z', '2027-03-02T00:00:00.000Z'], ['2028-02-28T23:59:59Z', '2028-03-02T23:59:59.000Z'], ['2026-12-30T17:00:01Z', '2027-01-02T17:00:01.000Z']])('runs 3 × 24 hours from %s, to the second', (received, due) => {
    expect(lawfulDeadline(new Date(received)).toISOString()).toBe(due);
  });
});

describe('a request', () => {
  it('is taken down, identified and answered, each step on its way, and its task ends with it', async () => {
    const made = await record();
    expect(made).toMatchObject({ state: 'RECEIVED', late: false, applicantName: 'Contoh Orang', applicantContact: '0812 0000 0000', asked: 'Data saya', area: { code: '36.02' }, beneficiary: { id: person }, nextSteps: ['IDENTIFY', 'REFUSE'], gathers: [] });
    expect(new Date(made.dueAt).getTime() - new Date(made.receivedAt).getTime()).toBe(72 * 3_600_000);
    expect(await tasks(made.id)).toMatchObject([{ kind: 'DATA_REQUEST_DUE', area_code: '36.02', roles: ['PROV_ADMIN', 'REG_OFFICER', 'AUDITOR'], done: false }]);
    const known = await identify(made);
    expect(known).toMatchObject({ state: 'IDENTIFIED', proof: 'IDENTITY_CARD', authority: null, nextSteps: ['COPY', 'ANSWER', 'REFUSE'], gathers: [`Beneficiary:${person}`] });
    const ended = await answer(known);
    expect(ended).toMatchObject({ state: 'ANSWERED', answer: 'Salinan diserahkan', late: false, nextSteps: ['COPY'], steps: [{ kind: 'RECEIVE' }, { kind: 'IDENTIFY' }, { kind: 'ANSWER', late: false, madeByName: 'Test Auditor' }] });
    expect(await tasks(made.id)).toMatchObject([{ done: true }]);
    expect(await answer(ended)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('this request is answered') });
  });

  it('is answered only to whoever has shown who they are', async () => {
    expect(await answer(await record())).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it.each([['PARENT', 'BIRTH_RECORD', 'COURT_DECISION'], ['GUARDIAN', 'COURT_DECISION', 'BIRTH_RECORD'], ['PROXY', 'POWER_OF_ATTORNEY', 'BIRTH_RECORD']])('of a %s needs %s', async (relation, authority, other) => {
    const made = await record({ relation });
    for (const wrong of [{ proof: 'IDENTITY_CARD' }, { proof: 'IDENTITY_CARD', authority: other }]) expect(await identify(made, wrong)).toMatchObject({ __typename: 'InvalidInput', path: ['authority'] });
    expect(await identify(made, { proof: 'IDENTITY_CARD', authority })).toMatchObject({ state: 'IDENTIFIED', authority });
  });

  it('needs no authority of somebody who asks for themselves', async () => {
    expect(await identify(await record(), { proof: 'FAMILY_CARD', authority: 'POWER_OF_ATTORNEY' })).toMatchObject({ __typename: 'InvalidInput', path: ['authority'] });
  });

  it('is refused with why, before and after whoever asks is known', async () => {
    const refuse = (made: Made, input: object = {}) => step('refuseDataRequest', made, { refusal: 'NO_AUTHORITY', answer: 'Surat kuasa tidak ada', ...input });
    expect(await refuse(await record(), { answer: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['answer'] });
    expect(await refuse(await record())).toMatchObject({ state: 'REFUSED', refusal: 'NO_AUTHORITY', answer: 'Surat kuasa tidak ada', gathers: [] });
    expect(await refuse(await identify(await record()))).toMatchObject({ state: 'REFUSED', gathers: [] });
  });

  it('that is not answered in time is late, and is found so', async () => {
    const late = await record({ receivedAt: new Date(Date.now() - 73 * 3_600_000).toISOString() });
    const other = await record();
    expect(late).toMatchObject({ late: true });
    const overdue = await listed('(filter: { overdue: true })');
    expect(overdue).toContain(late.id);
    expect(overdue).not.toContain(other.id);
    expect((await listed('(first: 100)')).indexOf(late.id)).toBeLessThan((await listed('(first: 100)')).indexOf(other.id));
    expect(await answer(await identify(late))).toMatchObject({ late: true, steps: [{ late: false }, { late: true }, { late: true }] });
    expect(await listed('(filter: { overdue: true })')).not.toContain(late.id);
    expect(await listed(`(filter: { number: " ${String(late.number).toLowerCase()} " })`)).toEqual([late.id]);
    expect(await listed('(first: 100, filter: { state: [ANSWERED] })')).toContain(late.id);
    expect(await listed('(first: 100, filter: { kind: [ERASURE] })')).toEqual([]);
  });
});

describe('recordDataRequest', () => {
  it('names what is missing, malformed or elsewhere', async () => {
    const elsewhere = await stage.know('Beneficiary', 'Orang Serang', '36.04.01.2001');
    const wrong: [object, string][] = [
      [{ beneficiary: null }, 'beneficiary'], [{ beneficiary: 'x' }, 'beneficiary'], [{ beneficiary: randomUUID() }, 'beneficiary'], [{ beneficiary: elsewhere }, 'beneficiary'], [{ person: person }, 'person'],
      [{ account: randomUUID() }, 'account'], [{ account: 'x' }, 'account'], [{ area: '36.02.01' }, 'area'], [{ applicantName: ' ' }, 'applicantName'], [{ applicantName: '3602280101700001' }, 'applicantName'],
      [{ applicantContact: 'x@y' }, 'applicantContact'], [{ asked: 'NIK 3602 2801 0170 0001' }, 'asked'], [{ receivedAt: new Date(Date.now() + 60_000).toISOString() }, 'receivedAt'], [{ receivedAt: '2020-01-01T00:00:00Z' }, 'receivedAt'],
    ];
    for (const [input, path] of wrong) expect(await record(input), JSON.stringify(input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('gives the first result again for the same key, and refuses a stale version and one of two at once', async () => {
    const idempotencyKey = randomUUID();
    const made = await record({ idempotencyKey });
    expect(await record({ idempotencyKey })).toMatchObject({ id: made.id });
    const both = await Promise.all([identify(made), identify(made)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'DataRequest']);
  });
});

describe('startDataCopy', () => {
  const copy = (request: string, viewer: Viewer = dpo) => stage.mutate('startDataCopy', '... on Job { id kind state subject }', { request }, viewer);

  it('starts once it is known who asks, again after the answer, and stands on the way', async () => {
    const made = await record();
    expect(await copy(made.id)).toMatchObject({ __typename: 'InvalidInput', path: ['request'], message: expect.stringContaining('this request is received') });
    const known = await identify(made);
    expect(await copy(made.id)).toMatchObject({ kind: 'PERSON_COPY', state: 'WAITING', subject: made.number });
    expect(await copy((await answer(known)).id)).toMatchObject({ kind: 'PERSON_COPY' });
    expect((await seen(made.id, dpo)).steps.map(({ kind }: { kind: string }) => kind)).toEqual(['RECEIVE', 'IDENTIFY', 'COPY', 'ANSWER', 'COPY']);
    const refused = await step('refuseDataRequest', await identify(await record()), { refusal: 'REPEATED', answer: 'Sudah dijawab' });
    expect(await copy(refused.id)).toMatchObject({ __typename: 'InvalidInput', path: ['request'] });
  });

  it('is refused to others, elsewhere, and of nothing', async () => {
    const { id } = await identify(await record());
    expect(await copy(id, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    for (const [request, viewer] of [[id, viewers.serang], [randomUUID(), dpo], ['x', dpo]] as const) expect(await copy(request, viewer)).toMatchObject({ __typename: 'InvalidInput', path: ['request'] });
  });
});

describe('who handles requests', () => {
  it('is the administrator, the regency in its area and the data-protection officer; nobody else reads one', async () => {
    const { id, version } = await record();
    for (const viewer of [viewers.admin, viewers.lebak, dpo]) expect(await seen(id, viewer), viewer.name).toMatchObject({ id });
    expect(await seen(id, viewers.serang)).toBeNull();
    for (const viewer of [viewers.officer, viewers.head, viewers.guest, viewerWith('KEC_OFFICER', '36.02.01'), viewerWith('TKSK', '36.02.01'), viewers.machine3602]) {
      expect(await stage.errorOf('query ($id: ID!) { dataRequest(id: $id) { id } }', viewer, { id }), viewer.name).toBe('FORBIDDEN');
      expect(await stage.errorOf('{ dataRequests { edges { node { id } } } }', viewer), viewer.name).toBe('FORBIDDEN');
      expect(await record({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
    expect(await identify({ id, version }, { proof: 'KNOWN' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await record({ area: '36.04' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await identify({ id, version }, { proof: 'KNOWN' }, viewers.lebak)).toMatchObject({ state: 'IDENTIFIED' });
    // A regency does not see what the province handles.
    const above = await record({ area: '36' });
    expect(await seen(above.id, viewers.lebak)).toBeNull();
    expect(await stage.entities('DataRequest', 'id', [above.id], viewers.lebak)).toEqual([null]);
    expect(await stage.entities('DataRequest', 'id', [above.id], viewers.officer)).toEqual([null]);
  });

  it('is not whoever\'s data it is about', async () => {
    const { accountId } = viewers.lebak;
    await stage.arrange("INSERT INTO identity.account (id, display_name, language) VALUES ($1, 'Petugas Contoh', 'id')", [accountId]);
    await stage.arrange("INSERT INTO identity.role_grant (id, account_id, role, area_code) VALUES (gen_random_uuid(), $1, 'REG_OFFICER', '36.02')", [accountId]);
    const made = await record({ beneficiary: null, account: accountId });
    expect(await identify(made, { proof: 'KNOWN' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('your own data') });
    expect(await identify(made)).toMatchObject({ state: 'IDENTIFIED', gathers: [`Account:${accountId}`] });
    expect(await stage.mutate('startDataCopy', '... on Job { id }', { request: made.id }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('your own data') });
  });

  it('is the same in the table of permissions and in the database', async () => {
    const pool = openPool(stage.database.roleUrls.identity, 1);
    try {
      for (const role of roles) {
        const { rows } = await enterScope(viewerWith(role, '36'), () => pool.query<{ reads: boolean }>('SELECT identity.may_read_requests() AS reads'));
        expect(rows[0]?.reads, role).toBe(may(viewerWith(role, '36'), 'request.read'));
      }
    } finally {
      await pool.end();
    }
  });
});

it('leaves nobody\'s name in history, feed or the rows of the register', async () => {
  const made = await answer(await identify(await record({ applicantName: 'Nama Rahasia', asked: 'Rahasia sekali' })));
  const { rows } = await stage.arrange(`SELECT (SELECT jsonb_agg(t) FROM audit.entry AS t WHERE entity_id = $1)::text || (SELECT jsonb_agg(t) FROM identity.outbox AS t WHERE entity_id = $1)::text
    || (SELECT jsonb_agg(t) FROM identity.data_request AS t WHERE id = $1)::text || (SELECT jsonb_agg(t) FROM identity.idempotency AS t)::text AS kept`, [made.id]);
  expect(rows[0].kept).toContain('ANSWERED');
  for (const word of ['Rahasia', 'Salinan diserahkan']) expect(rows[0].kept).not.toContain(word);
  expect((await stage.arrange("SELECT FROM identity.outbox WHERE entity_id = $1 AND areas <> '{}'", [made.id])).rowCount).toBe(0);
  const { dataRequest } = await stage.ask('query ($id: ID!) { dataRequest(id: $id) { history { edges { node { operation } } } } }', dpo, { id: made.id });
  expect(dataRequest.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['answerDataRequest', 'identifyDataRequest', 'recordDataRequest']);
  expect((await stage.arrange("SELECT FROM audit.reading WHERE entity_type = 'DataRequest' AND $1 = ANY (subjects)", [person])).rowCount).toBeGreaterThan(0);
});
