import { randomUUID } from 'node:crypto';
import type { Database } from '@pilar/subgraph/db';
import { asWorker } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { openIdentity } from '../db.ts';
import { subgraph } from '../subgraph.ts';
import { closeTask, openTask } from './own-tasks.ts';

let stage: Stage;
let database: Database<PrismaClient>;
beforeAll(async () => {
  stage = await openStage(subgraph());
  database = openIdentity({ PORT: 1, DATABASE_URL: stage.database.roleUrls.identity, PILAR_SECRET: stage.database.secret, PILAR_DEMO: false, PUBLIC_URL: 'http://localhost', LOG_LEVEL: 'silent', MAX_PERSONAL_ROWS: 1, POOL_SIZE: 1 });
  await stage.arrange(`INSERT INTO identity.account (id, display_name) VALUES ($1, 'Petugas Contoh')`, [viewers.lebak.accountId]);
});
afterAll(async () => {
  await database.close();
  await stage.close();
});

const subjects = async (viewer = viewers.lebak) => (await stage.ask('{ tasks { edges { node { subject { type id label } } } } }', viewer)).tasks.edges.map(({ node }: { node: { subject: object } }) => node.subject);

it('a record of identity asks in its own transaction, of one account alone, and stops asking', async () => {
  const subject = { type: 'Import', id: randomUUID(), version: 1, label: 'tksk-lebak.xlsx' };
  const task = { key: 'mend', kind: 'TERM_ENDING', area: '36.02', roles: ['REG_OFFICER', 'PROV_ADMIN'], from: '2026-01-01', due: '2026-01-08', account: viewers.lebak.accountId } as const;
  await asWorker(() => openTask(database.client, subject, task).then(() => openTask(database.client, { ...subject, version: 2, label: 'tksk.xlsx' }, task)));
  expect(await subjects()).toEqual([{ type: 'Import', id: subject.id, label: 'tksk.xlsx' }]);
  expect(await subjects(viewers.admin)).toEqual([]);
  await asWorker(() => closeTask(database.client, subject, 'another'));
  expect(await subjects()).toHaveLength(1);
  await asWorker(() => closeTask(database.client, subject).then(() => closeTask(database.client, subject, 'mend')));
  expect(await subjects()).toEqual([]);
});
