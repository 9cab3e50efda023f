import { expect, test } from 'vitest';
import { closedBy, forumLevel, longestBoard, servingAs } from './forum-rules.ts';

test('the level of a forum is that of its region', () => {
  expect(['ID', '36', '36.04', '36.04.34'].map(forumLevel)).toEqual(['NATIONAL', 'PROVINCE', 'REGENCY', 'DISTRICT']);
});

test('only the regulation on Karang Taruna limits a term (rule 13)', () => {
  expect(longestBoard('KARANG_TARUNA', '2024-01-15')).toBe('2029-01-14');
  expect(longestBoard('FK_TKSK', '2024-01-15')).toBeNull();
});

test('members of a forum of workers serve as those; others need not', () => {
  expect(['FK_TKSK', 'IPSM', 'TAGANA', 'PENYULUH', 'LKS', 'CSR'].map((kind) => servingAs(kind as 'LKS'))).toEqual(['TKSK', 'PSM', 'TAGANA', 'PENSOS', null, null]);
});

test('a new board closes the one before, which never serves longer than decreed', () => {
  expect(closedBy('2026-12-31', '2026-07-01')).toBe('2026-06-30');
  expect(closedBy('2025-12-31', '2026-07-01')).toBe('2025-12-31');
});
