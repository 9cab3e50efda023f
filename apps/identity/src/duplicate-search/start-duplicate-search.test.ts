import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { execute, type Target } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';

let stage: Stage;
let target: Target;
beforeAll(async () => {
  stage = await openStage();
  const { app, secret } = await stage.serve();
  target = { subgraph: 'identity', server: app, secret };
});
afterAll(() => stage.end());

const query = 'mutation ($input: StartDuplicateSearchInput!) { result: startDuplicateSearch(input: $input) { __typename ... on Job { id kind subject state } ... on Error { path } } }';
const start = async (area: string, viewer: Viewer = viewers.lebak, idempotencyKey: string = randomUUID()) => (await execute(target, { viewer, query, variables: { input: { idempotencyKey, area } } }))['result'];

describe('startDuplicateSearch', () => {
  it('starts a job over a regency, a district or a village of the viewer\'s area', async () => {
    for (const area of ['36.02', '36.02.01', '36.02.01.2002']) expect(await start(area)).toMatchObject({ __typename: 'Job', kind: 'DUPLICATE_SEARCH', state: 'WAITING' });
    const { id, subject } = await start('36.02.01.2002');
    expect(subject).not.toBe('');
    expect((await stage.database.query('SELECT input FROM job WHERE id = $1', [id])).rows).toEqual([{ input: { area: '36.02.01.2002' } }]);
  });

  it('gives the first job again for the same key', async () => {
    const key = randomUUID();
    expect(await start('36.02', viewers.lebak, key)).toEqual(await start('36.02', viewers.lebak, key));
  });

  it('refuses a whole province, another regency, and who may not merge', async () => {
    expect(await start('36', viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await start('36.04')).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const role of ['PROV_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE'] as const) expect(await start('36.02.01', viewerWith(role, '36.02.01')), role).toMatchObject({ __typename: 'NotAllowed' });
  });
});
