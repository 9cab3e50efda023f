import { expect, test } from 'vitest';
import { areaSearch, effectiveArea } from './area-search.ts';

test('a region is read from an address, and nothing else', () => {
  expect(areaSearch({ wilayah: '36.02' })).toEqual({ wilayah: '36.02' });
  expect(areaSearch({ wilayah: 'Lebak' })).toEqual({});
  expect(areaSearch({})).toEqual({});
});

test('lists are narrowed only within what the grant reaches', () => {
  expect(effectiveArea({ wilayah: '36.02.14' }, '36.02')).toBe('36.02.14');
  expect(effectiveArea({ wilayah: '36.04' }, '36.02')).toBeUndefined();
  expect(effectiveArea({ wilayah: '36.02' }, '36.02')).toBeUndefined();
});
