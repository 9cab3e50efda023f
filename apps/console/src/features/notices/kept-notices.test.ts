import { expect, test } from 'vitest';
import { stillHolds } from './kept-notices.ts';

test('a notice that was kept is shown no longer than it holds, line or none', () => {
  expect(stillHolds({ validTo: null, supersededOn: null }, '2026-11-26')).toBe(true);
  expect(stillHolds({ validTo: '2026-11-26', supersededOn: null }, '2026-11-26')).toBe(true);
  expect(stillHolds({ validTo: '2026-11-25', supersededOn: null }, '2026-11-26')).toBe(false);
  expect(stillHolds({ validTo: null, supersededOn: '2026-11-26' }, '2026-11-26')).toBe(false);
});
