import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoData } from '../src/seed/load.ts';

let stack: Stack;
beforeAll(async () => { stack = await startStack({ seed: true, env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } }); }, 300_000);
afterAll(() => stack.stop());

test('the demo data loaded again are the same: nothing is entered twice or changed', async () => {
  const changes = () => asClient(stack.adminUrl, async (client) => (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM audit.entry')).rows[0]?.count);
  const before = await changes();
  let asked = 0;
  await loadDemoData(stack.url, (count) => { asked += count; });
  expect(asked).toBeGreaterThan(1_000);
  expect(await changes()).toBe(before);
}, 300_000);
