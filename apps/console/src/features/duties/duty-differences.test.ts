import { expect, test } from 'vitest';
import { dutyDifferences, inForce } from './duty-differences.ts';

const shown = (older: string[], newer: string[]) => dutyDifferences(older, newer).map(({ text, kind }) => `${{ kept: ' ', added: '+', removed: '-' }[kind]}${text}`);

test('tells what a version adds and what it drops, where it stood', () => {
  expect(shown(['a', 'b', 'c'], ['a', 'c', 'd'])).toEqual([' a', '-b', ' c', '+d']);
  expect(shown(['a', 'b'], ['c'])).toEqual(['-a', '-b', '+c']);
  expect(shown([], ['a'])).toEqual(['+a']);
  expect(shown(['a', 'b'], ['b', 'a'])).toEqual([' b', ' a']);
});

test('takes the highest version that has begun', () => {
  const versions = [{ validFrom: '2030-01-01' }, { validFrom: '2024-01-01' }, { validFrom: '2020-01-01' }];
  expect([inForce(versions, '2026-01-01'), inForce(versions, '2019-01-01')]).toEqual([{ validFrom: '2024-01-01' }, undefined]);
});
