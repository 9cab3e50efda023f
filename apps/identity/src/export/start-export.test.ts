import { execute, type Target } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';

let stage: Stage;
let target: Target;
beforeAll(async () => {
  stage = await openStage();
  const { app, secret } = await stage.serve();
  target = { subgraph: 'identity', server: app, secret };
});
afterAll(() => stage.end());

test('starts a job that knows everything the file needs', async () => {
  const input = { idempotencyKey: randomUUID(), list: 'PILLARS', format: 'XLSX', area: '36.02.14', filter: { type: ['TKSK'] }, order: ['AREA'], columns: ['name'], purpose: ' Rakor ' };
  const { startExport } = await execute(target, {
    viewer: viewers.lebak, language: 'id', variables: { input },
    query: 'mutation ($input: StartExportInput!) { startExport(input: $input) { __typename ... on Job { id kind subject state } ... on Error { code message } } }',
  });
  expect(startExport).toMatchObject({ __typename: 'Job', kind: 'EXPORT', subject: 'Pilar sosial (XLSX)', state: 'WAITING' });
  const { rows } = await stage.database.query('SELECT input FROM identity.job WHERE id = $1', [startExport.id]);
  expect(rows).toEqual([{ input: { list: 'PILLARS', format: 'XLSX', area: '36.02.14', filter: { type: ['TKSK'] }, order: ['AREA'], columns: ['name'], purpose: 'Rakor' } }]);
});
