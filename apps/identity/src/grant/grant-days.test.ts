import { randomUUID } from 'node:crypto';
import type { RawDb } from '@pilar/subgraph/context';
import type { Sql } from '@pilar/subgraph/sql';
import { daysAfter, today } from '@pilar/domain/dates';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { grantSnapshot } from './grant-entity.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
afterAll(() => stage.close());

// Half past midnight of the fifth in Banten.
const atNight = '2026-03-04T17:30:00Z';

test('a role that ended after midnight in Banten ended on that day, and an account that was entered then stands in its file with it', async () => {
  const made = await stage.mutate('registerAccount', '... on Account { id grants { id } }', { displayName: 'Budi Contoh', email: 'budi@contoh.id', role: 'TKSK', area: '36.02.14', validTo: daysAfter(today(), 300), reason: 'SK 1' }, viewers.lebak);
  const [{ id: grant }] = made.grants;
  await stage.arrange('UPDATE identity.account SET created_at = $2 WHERE id = $1', [made.id, atNight]);
  await stage.arrange("UPDATE identity.role_grant SET ended_at = $2, end_reason = 'x' WHERE id = $1", [grant, atNight]);
  const tx = { $queryRaw: async ({ text, values }: Sql) => (await stage.arrange(text, values)).rows } as unknown as RawDb;
  expect((await grantSnapshot(tx, grant))?.facts).toMatchObject({ ended: '2026-03-05' });
  const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'ACCOUNTS', columns: ['name', 'enteredOn'], area: '36.02', purpose: 'Uji' }, viewers.lebak);
  expect(JSON.stringify(lines)).toContain('2026-03-05');
});
