import { expect, test } from 'vitest';
import { serves } from './forum-members.ts';

test('a member serves with an active term of the kind, not with another or an ended one', () => {
  expect(serves([{ type: 'TKSK', state: 'ACTIVE' }], 'TKSK')).toBe(true);
  expect(serves([{ type: 'TKSK', state: 'ENDED' }, { type: 'PSM', state: 'ACTIVE' }], 'TKSK')).toBe(false);
  expect(serves([], 'TKSK')).toBe(false);
});

test('nothing is said of whom it is not known, and of forums whose members need not serve', () => {
  expect(serves(null, 'TKSK')).toBeNull();
  expect(serves([{ type: 'TKSK', state: 'ACTIVE' }], null)).toBeNull();
});
