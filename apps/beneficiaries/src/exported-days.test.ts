import { randomUUID } from 'node:crypto';
import type { ListCode } from '@pilar/domain/lists';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDistribution } from './distribution/distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());

it('tells in a file the day of Banten on which a state began, not that of the database’s clock', async () => {
  await world.programme({ families: 1 });
  // Half past midnight of the fifth in Banten.
  const atNight = '2026-03-04T17:30:00Z';
  await world.stage.arrange('UPDATE beneficiaries.beneficiary SET nik_since = $1', [atNight]);
  await world.stage.arrange('UPDATE beneficiaries.entitlement SET since = $1', [atNight]);
  const days = async (list: ListCode, column: string) => (await world.stage.work('/work/exports', { exportId: randomUUID(), list, columns: [column], area: '36.02.01', purpose: 'Uji' }, viewers.lebak)).lines.slice(1, -1);
  for (const [list, column] of [['BENEFICIARIES', 'nikSince'], ['ENTITLEMENTS', 'since']] as const) expect(JSON.stringify(await days(list, column)), list).toContain('2026-03-05');
});
