import { heldGaps } from '@pilar/testing/held-gaps';
import { testDatabase } from '@pilar/testing/database';
import { expect, it } from 'vitest';
import { heldPlan } from './held.ts';

it('gathers from every table that holds something of somebody, column by column', async () => {
  expect(await heldGaps((await testDatabase()).adminUrl, heldPlan)).toEqual([]);
});
