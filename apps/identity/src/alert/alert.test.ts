import { rolesWith } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
beforeEach(() => stage.arrange('DELETE FROM identity.alert', []));
afterAll(() => stage.close());

const lebak = viewers.lebak.accountId;
const raise = (account = lebak, { kind = 'GUESSING', area = '36.02', day = today() } = {}) =>
  stage.arrange("SELECT pilar.raise_alert($1, 'GUESS', $2, 'Test Officer of Lebak', 'REG_OFFICER', $3, $4::date, 100, 200)", [kind, account, area, day]);
const list = async (viewer: Viewer = viewers.auditor, args = '') =>
  (await stage.ask(`{ alerts${args} { totalCount { value } edges { node { id kind use accountName role area { code } day count bound state reason settledBy version viewerCan { settle } } } } }`, viewer)).alerts.edges.map(({ node }: { node: object }) => node);
const settle = (input: object, viewer: Viewer = viewers.auditor) => stage.mutate('settleAlert', '... on Alert { id state reason settledBy version viewerCan { settle } }', { version: 1, reason: 'Sudah ditanyakan, salah ketik.', ...input }, viewer);

describe('alerts', () => {
  it('are told once a day for each kind and account, to whoever watches over that area', async () => {
    await raise();
    await raise();
    await raise(lebak, { kind: 'MANY_REVEALS' });
    await raise(randomUUID(), { area: '36.04' });
    expect(await list(viewers.auditor)).toHaveLength(3);
    expect(await list(viewers.auditor, '(filter: { kind: [GUESSING], state: [OPEN] }, area: "36.02")')).toEqual([{
      id: expect.any(String), kind: 'GUESSING', use: 'GUESS', accountName: 'Test Officer of Lebak', role: 'REG_OFFICER', area: { code: '36.02' }, day: today(), count: 100, bound: 200,
      state: 'OPEN', reason: null, settledBy: null, version: 1, viewerCan: { settle: true },
    }]);
    expect(await list(viewerWith('REG_OFFICER', '36.02'))).toMatchObject([{ viewerCan: { settle: false } }, {}]);
    expect(await list(viewers.serang)).toHaveLength(1);
    for (const viewer of [viewers.officer, viewers.head, viewers.tksk, viewers.machine3602]) expect(await stage.errorOf('{ alerts { totalCount { value } } }', viewer)).toBe('FORBIDDEN');
  });

  it('are told to nobody whom they are about, by no path', async () => {
    await raise(viewers.admin.accountId, { area: '36' });
    const [{ id }] = await list();
    expect(await list(viewers.admin)).toEqual([]);
    expect((await stage.ask('query ($id: ID!) { alert(id: $id) { id } }', viewers.admin, { id })).alert).toBe(null);
    expect(await stage.entities('Alert', 'kind', [id], viewers.admin)).toEqual([null]);
    expect(await settle({ id }, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('are asked of whoever may settle them, until one is settled', async () => {
    const { rows: [before] } = await stage.arrange("SELECT count(*)::int AS count FROM identity.task WHERE kind = 'ALERT_OPEN' AND done_at IS NULL", []);
    await raise();
    const [{ id }] = await list();
    const { rows } = await stage.arrange('SELECT roles, area_code FROM identity.task WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ roles: rolesWith('alert.settle'), area_code: '36.02' }]);
    await settle({ id });
    const { rows: [after] } = await stage.arrange("SELECT count(*)::int AS count FROM identity.task WHERE kind = 'ALERT_OPEN' AND done_at IS NULL", []);
    expect(after.count).toBe(before.count);
  });
});

describe('settleAlert', () => {
  it('says what came of it, once, and stands in the trail', async () => {
    await raise();
    const [{ id }] = await list();
    const idempotencyKey = randomUUID();
    const settled = { __typename: 'Alert', id, state: 'SETTLED', reason: 'Sudah ditanyakan, salah ketik.', settledBy: 'Test Auditor', version: 2, viewerCan: { settle: false } };
    expect(await settle({ id, idempotencyKey })).toEqual(settled);
    expect(await settle({ id, idempotencyKey })).toEqual(settled);
    expect(await settle({ id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const { rows } = await stage.arrange('SELECT operation, account_name FROM audit.entry WHERE entity_id = $1', [id]);
    expect(rows).toEqual([{ operation: 'settleAlert', account_name: 'Test Auditor' }]);
  });

  it('is refused without a reason, with a number in it, on an old reading, by one of two at once, elsewhere, and without the right', async () => {
    await raise();
    const [{ id }] = await list();
    for (const reason of ['', ' ', 'NIK 3602140101700001', 'x'.repeat(501)]) expect(await settle({ id, reason })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await settle({ id, version: 3 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    for (const viewer of [viewers.serang, viewerWith('REG_OFFICER', '36.02'), viewers.officer]) expect(await settle({ id }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await settle({ id }, viewerWith('AUDITOR', '36.04'))).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const unknown of [randomUUID(), 'x']) expect(await settle({ id: unknown })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const both = await Promise.all([1, 2].map(() => settle({ id })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Alert', 'Conflict']);
  });
});
