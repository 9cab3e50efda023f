import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, openReports } from './report-stage.ts';

let stage: Awaited<ReturnType<typeof openReports>>;
beforeAll(async () => { stage = await openReports(); });
afterAll(() => stage.close());

const drafted = async (input: object = {}, viewer = cast.tksk) => stage.draft({ pillar: await stage.term(), ...input }, viewer);
const waiting = async () => {
  const { id } = await drafted();
  await stage.submit({ id, version: 1 });
  return id as string;
};

describe('draftMonthlyReport', () => {
  it('drafts one of a term and month, also of two at once', async () => {
    const pillar = await stage.term();
    const both = await Promise.all([1, 2].map(() => stage.draft({ pillar })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'PillarReport']);
    expect(both.find(({ id }) => id)).toMatchObject({ kind: 'MONTHLY', state: 'DRAFT', date: '2026-10-01', area: { code: '36.04.34' }, onBehalf: false, nextSteps: ['CORRECT', 'SUBMIT'], writableUntil: null });
    expect(await stage.draft({ pillar })).toMatchObject({ __typename: 'Duplicate', path: ['month'] });
    expect(await stage.draft({ pillar, month: '2026-09-01' }, cast.kec)).toMatchObject({ __typename: 'PillarReport', onBehalf: true });
  });

  it('gives the first result to the same key', async () => {
    const [idempotencyKey, pillar] = [randomUUID(), await stage.term()];
    const first = await stage.draft({ pillar, idempotencyKey });
    expect((await stage.draft({ pillar, idempotencyKey })).id).toBe(first.id);
  });

  it('names every wrong field, and refuses other areas and roles', async () => {
    const pillar = await stage.term();
    expect(await stage.draft({ pillar: 'x', month: '2026-10-02', activity: ' ', note: '' })).toMatchObject({ problems: [{ path: ['pillar'] }, { path: ['month'] }, { path: ['activity'] }, { path: ['note'] }] });
    expect(await stage.draft({ pillar, month: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['month'] });
    expect(await stage.draft({ pillar, month: '2025-12-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['month'] });
    expect(await stage.draft({ pillar }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    for (const viewer of [viewers.officer, viewers.head, viewers.auditor, viewers.machine3604]) expect(await stage.draft({ pillar }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctMonthlyReport', () => {
  it('corrects a draft and what was sent back, and nothing else', async () => {
    const { id } = await drafted();
    expect(await stage.correctMonth({ id, version: 1, activity: 'Rekap baru', constraint: 'Hujan' })).toMatchObject({ version: 2, activity: 'Rekap baru', constraint: 'Hujan' });
    expect(await stage.correctMonth({ id, version: 1, note: 'x' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.correctMonth({ id, version: 2, activity: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['activity'] });
    expect(await stage.correctMonth({ id, version: 2, note: 'x' }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.correctMonth({ id, version: 2, note: 'x' }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    await stage.submit({ id, version: 2 });
    expect(await stage.correctMonth({ id, version: 3, note: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('submitMonthlyReport', () => {
  it('submits once, and asks the regency to decide', async () => {
    const { id } = await drafted();
    expect(await stage.submit({ id, version: 1 }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.submit({ id, version: 1 }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const both = await Promise.all([1, 2].map(() => stage.submit({ id, version: 1 })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PillarReport']);
    expect(both.find(({ state }) => state)).toMatchObject({ state: 'WAITING', version: 2, nextSteps: [] });
    expect(await stage.submit({ id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const { rows } = await stage.arrange("SELECT tasks FROM people.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1", [id]);
    expect(rows[0]?.tasks).toMatchObject([{ kind: 'REPORT_DUE', area: '36.04.34', roles: ['PROV_ADMIN', 'REG_OFFICER'] }]);
  });

  it('refuses a journal', async () => {
    const { id } = await stage.record({ pillar: await stage.term() });
    expect(await stage.submit({ id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('decideMonthlyReport', () => {
  it('approves', async () => {
    const id = await waiting();
    expect(await stage.decide({ id, version: 2, decision: 'APPROVE' })).toMatchObject({ state: 'APPROVED', stateReason: null, version: 3, nextSteps: [] });
    expect(await stage.decide({ id, version: 3, decision: 'REJECT', reason: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('sends back with a reason, is submitted again, and rejects for good', async () => {
    const id = await waiting();
    expect(await stage.decide({ id, version: 2, decision: 'REVISE' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await stage.decide({ id, version: 2, decision: 'REVISE', reason: 'Lengkapi kendala' })).toMatchObject({ state: 'REVISION', stateReason: 'Lengkapi kendala' });
    await stage.correctMonth({ id, version: 3, constraint: 'Hujan' });
    expect(await stage.submit({ id, version: 4 })).toMatchObject({ state: 'WAITING', stateReason: null });
    expect(await stage.decide({ id, version: 5, decision: 'REJECT', reason: 'Bukan bulan ini' })).toMatchObject({ state: 'REJECTED', stateReason: 'Bukan bulan ini', nextSteps: [] });
  });

  it('is the regency\'s, and never of whoever submitted it', async () => {
    const id = await waiting();
    const decide = (viewer: typeof cast.tksk) => stage.decide({ id, version: 2, decision: 'APPROVE' }, viewer);
    for (const viewer of [cast.tksk, cast.kec, viewers.officer, viewers.auditor]) expect(await decide(viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const own = await drafted({}, cast.serang);
    await stage.submit({ id: own.id, version: 1 }, cast.serang);
    expect(await stage.decide({ id: own.id, version: 2, decision: 'APPROVE' })).toMatchObject({ __typename: 'NotAllowed', path: ['id'], message: 'Whoever submitted a report does not decide on it. Ask another officer.' });
    expect(await stage.decide({ id: own.id, version: 2, decision: 'APPROVE' }, viewerWith('REG_OFFICER', '36.04'))).toMatchObject({ state: 'APPROVED' });
  });

  it('tells one of two who decide at once that the other was first', async () => {
    const id = await waiting();
    const both = await Promise.all([cast.serang, cast.admin].map((viewer) => stage.decide({ id, version: 2, decision: 'APPROVE' }, viewer)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PillarReport']);
  });
});
