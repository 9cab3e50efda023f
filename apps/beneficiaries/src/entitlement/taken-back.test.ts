import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEntitlements } from './entitlement-stage.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements(); });
afterAll(() => world.close());

it('keeps whom aid goes to from being taken back with the list they came in', async () => {
  const { id } = await world.family();
  const pool = openPool(world.stage.database.roleUrls.beneficiaries, 1);
  const inUse = async () => (await enterScope(viewers.lebak, () => pool.query('SELECT beneficiaries.in_use(ARRAY[$1]::uuid[])::text AS id', [id]))).rows;
  expect(await inUse()).toEqual([]);
  await world.propose(await world.programme(), { family: id });
  expect(await inUse()).toEqual([{ id }]);
  await pool.end();
});
