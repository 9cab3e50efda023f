import { daysAfter, today } from '@pilar/domain/dates';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../test/world.ts';
import { subgraph } from '../subgraph.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
let event: string;
let law: string;

const fields = `id version statement explanation event { id } legalBasis { id } area { code } validFrom validTo state supersededBy { id statement } supersededOn supersedes { id } viewerCan { correct withdraw }`;
type Given = { statement?: string } & Record<string, unknown>;
const issue = (input: Given = {}, viewer = viewers.admin) => stage.mutate('issuePolicyNotice', `... on PolicyNotice { ${fields} }`, { statement: `Ketentuan ${randomUUID()}`, event, ...input }, viewer as never);
const correct = (input: object, viewer = viewers.admin) => stage.mutate('correctPolicyNotice', `... on PolicyNotice { ${fields} }`, input, viewer as never);
const withdraw = (input: object, viewer = viewers.admin) => stage.mutate('withdrawPolicyNotice', '... on PolicyNotice { id }', { reason: 'keliru', ...input }, viewer as never);
const list = async (filter: object, viewer: typeof viewers.admin | typeof viewers.tksk = viewers.admin, area?: string): Promise<string[]> =>
  (await stage.ask('query ($filter: PolicyNoticeFilter, $area: RegionCode) { policyNotices(first: 100, filter: $filter, area: $area) { edges { node { statement } } } }', viewer, { filter, area })).policyNotices.edges.map(({ node }: { node: { statement: string } }) => node.statement);
const paths = (refused: { problems?: { path: string[] }[] }) => refused.problems?.map(({ path }) => path.join('.'));

beforeAll(async () => {
  stage = await openStage(subgraph);
  event = (await stage.mutate('recordEvent', '... on Event { id }', complete)).id;
  law = await stage.know('LegalBasis', 'SE 150/3.2', null);
});
afterAll(() => stage.close());

describe('issuing a policy notice', () => {
  it('names its source, its area and its days', async () => {
    expect(await issue({ statement: ' Tidak ada santunan ', explanation: 'Jelaskan dengan santun.', legalBasis: law, area: '36.02', validFrom: '2021-07-12', validTo: '2999-12-31' })).toMatchObject({
      version: 1, statement: 'Tidak ada santunan', event: { id: event }, legalBasis: { id: law }, area: { code: '36.02' }, validFrom: '2021-07-12', validTo: '2999-12-31', state: 'IN_FORCE', supersededBy: null, supersedes: [], viewerCan: { correct: true, withdraw: true },
    });
    expect(await issue({ event: undefined, legalBasis: law })).toMatchObject({ area: { code: '36' }, validFrom: today(), validTo: null, event: null });
  });

  it.each<[string, Given, string[]]>([
    ['no words and no source', { statement: ' ', event: null }, ['statement', 'event']],
    ['words without end', { statement: 'a'.repeat(501), explanation: 'b'.repeat(4_001) }, ['statement', 'explanation']],
    ['sources that are not there', { event: randomUUID(), legalBasis: randomUUID(), supersedes: 'x' }, ['legalBasis', 'event', 'supersedes']],
    ['an end before its beginning', { validFrom: '2021-07-12', validTo: '2021-07-11' }, ['validTo']],
    ['no such area', { area: '36.99' }, ['area']],
    ['an area elsewhere', { area: '32.04' }, ['area']],
  ])('refuses %s', async (_case, input, expected) => {
    const refused = await issue(input);
    expect(refused).toMatchObject({ __typename: 'InvalidInput' });
    expect(new Set(paths(refused))).toEqual(new Set(expected));
  });

  it('is for province and regency, each in its own area', async () => {
    expect(await issue({}, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('notice.issue') });
    expect(await issue({}, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    const own = (await stage.mutate('recordEvent', '... on Event { id }', { ...complete, targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } }, viewers.serang)).id;
    expect(paths(await issue({ event: own, area: '36.02' }, viewers.serang))).toEqual(['area']);
    expect(paths(await issue({}, viewers.serang))).toEqual(['event']);
    expect(await issue({ event: own }, viewers.serang)).toMatchObject({ area: { code: '36.04' } });
  });

  it('gives the first result to a repeated key, and knows the same words', async () => {
    const idempotencyKey = randomUUID();
    const statement = 'Bantuan reguler menunggu perubahan anggaran';
    const { id } = await issue({ idempotencyKey, statement });
    expect(await issue({ idempotencyKey, statement })).toMatchObject({ id });
    expect(await issue({ statement: statement.toUpperCase() })).toMatchObject({ __typename: 'Duplicate', existingId: id });
    expect(await issue({ statement, area: '36.02' })).toMatchObject({ statement });
  });
});

describe('a policy notice', () => {
  it('is superseded by another, from that one\'s first day on', async () => {
    const old = await issue({ validFrom: '2021-01-01' });
    const later = daysAfter(today(), 30);
    const next = await issue({ supersedes: old.id, validFrom: later });
    const read = async (id: string, asOf?: string) => (await stage.ask(`query ($id: ID!, $asOf: Date) { policyNotice(id: $id) { state(asOf: $asOf) supersededBy { id } supersededOn version } }`, viewers.admin, { id, asOf })).policyNotice;
    expect(await read(old.id)).toEqual({ state: 'IN_FORCE', supersededBy: { id: next.id }, supersededOn: later, version: 2 });
    expect((await read(old.id, later)).state).toBe('SUPERSEDED');
    expect(next).toMatchObject({ state: 'COMING', supersedes: [{ id: old.id }] });
    expect(paths(await issue({ supersedes: old.id, validFrom: later }))).toEqual(['supersedes']);

    // Its beginning moves with the successor's, and never before its own.
    expect(paths(await correct({ id: next.id, version: 1, validFrom: '2020-01-01' }))).toEqual(['validFrom']);
    expect(await correct({ id: next.id, version: 1, validFrom: today() })).toMatchObject({ state: 'IN_FORCE' });
    expect(await read(old.id)).toMatchObject({ state: 'SUPERSEDED', supersededOn: today(), version: 3 });
    expect(paths(await correct({ id: old.id, version: 3, validFrom: daysAfter(today(), 1) }))).toEqual(['validFrom']);

    // Withdrawn, it leaves the old one in force again.
    expect(await withdraw({ id: next.id, version: 2 })).toMatchObject({ id: next.id });
    expect(await read(old.id)).toMatchObject({ state: 'IN_FORCE', supersededBy: null });
    expect(await read(next.id)).toBeNull();
  });

  it('is not superseded for a part of its area, nor before it began, nor by those who do not keep it', async () => {
    const old = await issue({ validFrom: '2021-01-01' });
    expect(paths(await issue({ supersedes: old.id, area: '36.02' }))).toEqual(['area']);
    expect(paths(await issue({ supersedes: old.id, validFrom: '2021-01-01' }))).toEqual(['validFrom']);
    const ofSerang = await stage.know('LegalBasis', 'Perbup', null);
    expect(paths(await issue({ supersedes: old.id, event: null, legalBasis: ofSerang }, viewers.serang))).toEqual(['area']);
  });

  it('lets one of two who supersede it at once win', async () => {
    const old = await issue({ validFrom: '2021-01-01' });
    const both = await Promise.all([issue({ supersedes: old.id }), issue({ supersedes: old.id })]);
    const won = both.filter(({ __typename }) => __typename === 'PolicyNotice');
    expect(won).toHaveLength(1);
  });

  it('is corrected and withdrawn by its owner, with the version that was read', async () => {
    const { id } = await issue({ area: '36.04' });
    expect(await correct({ id, version: 1, explanation: 'Begini', validTo: '2999-01-01' })).toMatchObject({ version: 2, explanation: 'Begini' });
    expect(await correct({ id, version: 1, statement: 'x' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(paths(await correct({ id, version: 2, statement: '', event: null, validFrom: null }))).toEqual(['statement', 'validFrom']);
    expect(paths(await correct({ id, version: 2, event: null }))).toEqual(['event']);
    expect(await correct({ id, version: 2, statement: 'x' }, viewers.serang)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ id, version: 2, statement: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await withdraw({ id, version: 2 }, viewers.serang)).toMatchObject({ __typename: 'NotAllowed' });
    expect(paths(await withdraw({ id, version: 2, reason: ' ' }))).toEqual(['reason']);
    expect(await withdraw({ id, version: 2 })).toMatchObject({ id });
    expect(await withdraw({ id, version: 3 })).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('the list of policy notices', () => {
  it('is by state on a day, text, source and area; what holds above holds here', async () => {
    const mark = randomUUID();
    const said = (name: string) => `${name} ${mark}`;
    const past = await issue({ statement: said('lampau'), validFrom: '2020-01-01', validTo: '2020-12-31', area: '36.02' });
    await issue({ statement: said('kini'), validFrom: '2020-06-01', area: '36.02', legalBasis: law });
    await issue({ statement: said('provinsi'), validFrom: '2019-01-01' });
    await issue({ statement: said('kelak'), validFrom: '2999-01-01', area: '36.04' });
    const of = async (filter: object = {}, viewer: typeof viewers.admin = viewers.admin, area?: string) => (await list({ text: mark, ...filter }, viewer, area)).map((statement) => statement.split(' ')[0]);
    expect(await of()).toEqual(['kelak', 'kini', 'lampau', 'provinsi']);
    expect(await of({ state: ['IN_FORCE'] })).toEqual(['kini', 'provinsi']);
    expect(await of({ state: ['IN_FORCE'], asOf: '2020-02-01' })).toEqual(['lampau', 'provinsi']);
    expect(await of({ state: ['COMING', 'PAST'] })).toEqual(['kelak', 'lampau']);
    expect(await of({ legalBasis: law })).toEqual(['kini']);
    expect(await of({ event, legalBasis: randomUUID() })).toEqual([]);
    expect(await of({}, viewers.admin, '36.02.14')).toEqual(['kini', 'lampau', 'provinsi'].filter((name) => name === 'provinsi' || name !== 'kelak'));
    expect(await of({}, viewers.serang as never)).toEqual(['kelak', 'provinsi']);

    // Whoever works in the field is shown what is in force today, whatever is asked (rule 43); an old link still tells what became of it.
    const tksk = viewerWith('TKSK', '36.02.14') as never;
    expect(await of({ asOf: '2020-02-01', state: ['PAST', 'IN_FORCE'] }, tksk)).toEqual(['provinsi']);
    expect(await of({}, tksk)).toEqual(['kini', 'provinsi']);
    expect(await stage.ask('query ($id: ID!) { policyNotice(id: $id) { state } }', tksk, { id: past.id })).toEqual({ policyNotice: { state: 'PAST' } });
    const found = async (viewer: never) => (await stage.ask('query ($text: String!) { search(text: $text) { policyNotices { statement } } }', viewer, { text: mark })).search.policyNotices.map(({ statement }: { statement: string }) => statement.split(' ')[0]);
    expect(await found(tksk)).toEqual(['kini', 'provinsi']);
    expect(await found(viewers.lebak as never)).toEqual(['kini', 'lampau', 'provinsi']);
    expect(await stage.entities('PolicyNotice', 'id', [past.id], viewers.serang)).toEqual([null]);
    expect((await stage.ask('query ($id: ID!) { event(id: $id) { policyNotices { statement } } }', viewers.admin, { id: event })).event.policyNotices.map(({ statement }: { statement: string }) => statement)).toContain(said('lampau'));
  });
});
