import { today } from '@pilar/domain/dates';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, openReports } from './report-stage.ts';

let stage: Awaited<ReturnType<typeof openReports>>;
let pillar: string;
beforeAll(async () => {
  stage = await openReports();
  pillar = await stage.term();
});
afterAll(() => stage.close());

describe('recordDailyReport', () => {
  it('records what was done, twice a day if need be, without approval', async () => {
    const whole = { pillar, area: '36.04.34.2001', constraint: 'Jalan putus', note: 'Diulang besok' };
    const first = await stage.record(whole);
    expect(first).toMatchObject({
      __typename: 'PillarReport', kind: 'DAILY', state: 'RECORDED', version: 1, date: '2026-10-12', venue: 'Balai desa', activity: 'Kunjungan rumah', constraint: 'Jalan putus',
      note: 'Diulang besok', onBehalf: false, mine: true, area: { code: '36.04.34.2001' }, pillar: { id: pillar }, nextSteps: ['CORRECT', 'WITHDRAW'], viewerCan: { write: true, decide: false },
    });
    const second = await stage.record(whole);
    expect(second.id).not.toBe(first.id);
  });

  it('stands as on behalf when an officer enters it, and in the region of the term by default', async () => {
    expect(await stage.record({ pillar }, cast.kec)).toMatchObject({ onBehalf: true, area: { code: '36.04.34' } });
    expect(await stage.record({ pillar }, cast.serang)).toMatchObject({ onBehalf: true });
  });

  it('gives the first result to the same key, also of three at once, and refuses another body', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => stage.record({ pillar, idempotencyKey })));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await stage.record({ pillar, idempotencyKey, note: 'lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });

  it('names every wrong field', async () => {
    expect(await stage.record({ pillar: 'x', date: '2999-01-01', area: '36.99', venue: ' ', activity: 'x'.repeat(4_001), constraint: '', note: 'x'.repeat(4_001) })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: ['pillar'] }, { path: ['date'] }, { path: ['area'] }, { path: ['activity'] }, { path: ['venue'] }, { path: ['constraint'] }, { path: ['note'] }],
    });
    expect(await stage.record({ pillar, date: '2025-12-31' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['date'], message: '2025-12-31 is not within the term (2026-01-01 to …); check the date or choose another term' }] });
    expect(await stage.record({ pillar, area: '36.04.05' }, cast.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await stage.record({ pillar: await stage.term({ state: 'PROPOSED' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
  });

  it('refuses terms of other areas, terms above one\'s own area, and roles without the right', async () => {
    const [foreign, above] = [await stage.term({ area: '36.02.01' }), await stage.term({ area: '36.04' })];
    for (const of of [foreign, above, randomUUID()]) expect(await stage.record({ pillar: of })).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    expect(await stage.record({ pillar }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    for (const viewer of [viewers.officer, viewers.head, viewers.guest, viewers.auditor, viewers.machine3604, viewerWith('LKS_USER', '36.04')]) {
      expect(await stage.record({ pillar }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('lets a village report of those who serve there alone', async () => {
    const village = viewerWith('VILLAGE_OPERATOR', '36.04.34.2001');
    const psm = await stage.term({ type: 'PSM', area: '36.04.34.2001' });
    expect(await stage.record({ pillar: psm }, village)).toMatchObject({ __typename: 'PillarReport', onBehalf: false });
    expect(await stage.record({ pillar }, village)).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
  });
});

describe('correctDailyReport', () => {
  it('changes what was recorded, and stands in the history', async () => {
    const { id } = await stage.record({ pillar, note: 'lama' });
    expect(await stage.correct({ id, version: 1, activity: 'Kunjungan ulang', note: null })).toMatchObject({ version: 2, activity: 'Kunjungan ulang', note: null, venue: 'Balai desa' });
    const { pillarReport } = await stage.ask('query ($id: ID!) { pillarReport(id: $id) { history { edges { node { operation changes { field before after } } } } } }', cast.serang, { id });
    expect(pillarReport.history.edges[0].node).toEqual({ operation: 'correctDailyReport', changes: [{ field: 'activity', before: 'Kunjungan rumah', after: 'Kunjungan ulang' }, { field: 'note', before: 'lama', after: null }] });
  });

  it('is its writer\'s for seven days and the officers\' at any time', async () => {
    const { id } = await stage.record({ pillar });
    expect(await stage.correct({ id, version: 1, note: 'x' }, viewerWith('TKSK', '36.04.34'))).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    await stage.arrange("UPDATE people.pillar_report SET created_at = now() - interval '9 days' WHERE id = $1", [id]);
    expect(await stage.correct({ id, version: 1, note: 'x' })).toMatchObject({ __typename: 'NotAllowed', message: 'Its writer may change a journal for 7 days; ask an officer of the district or regency after that.' });
    expect(await stage.correct({ id, version: 1, note: 'x' }, cast.kec)).toMatchObject({ __typename: 'PillarReport', version: 2 });
  });

  it('names wrong fields, and refuses a foreign, a stale and a monthly one', async () => {
    const { id } = await stage.record({ pillar });
    expect(await stage.correct({ id, version: 1, date: '2999-01-01', venue: null, activity: null })).toMatchObject({ problems: [{ path: ['date'] }, { path: ['venue'] }, { path: ['activity'] }] });
    const both = await Promise.all(['1', '2'].map((note) => stage.correct({ id, version: 1, note })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PillarReport']);
    expect(await stage.correct({ id, version: 2, note: '3' }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const month = await stage.draft({ pillar: await stage.term() });
    expect(await stage.correct({ id: month.id, version: 1, note: '3' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('Monthly report') });
  });
});

describe('withdrawDailyReport', () => {
  it('takes a reason, and takes the journal out of every list', async () => {
    const own = await stage.term();
    const { id } = await stage.record({ pillar: own });
    expect(await stage.withdraw({ id, version: 1, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await stage.withdraw({ id, version: 1, reason: 'salah orang' }, viewerWith('TKSK', '36.04.34'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.withdraw({ id, version: 1, reason: 'salah orang' }, cast.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.withdraw({ id, version: 1, reason: 'salah orang' })).toMatchObject({ state: 'WITHDRAWN', stateReason: 'salah orang', nextSteps: [] });
    expect(await stage.withdraw({ id, version: 1, reason: 'lagi' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.withdraw({ id, version: 2, reason: 'lagi' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const { pillar: term } = await stage.ask('query ($id: ID!) { pillar(id: $id) { reports { totalCount { value } } } }', cast.tksk, { id: own });
    expect(term.reports.totalCount.value).toBe(0);
  });
});

it('takes a journal of today', async () => {
  expect(await stage.record({ pillar, date: today() })).toMatchObject({ __typename: 'PillarReport', date: today() });
});
