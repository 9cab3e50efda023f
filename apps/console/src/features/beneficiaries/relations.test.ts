import { expect, test } from 'vitest';
import type { Member } from './FamilyMembers.tsx';
import { headAfter, ontoMembers, relationSpecs, takeRelations } from './relations.ts';

const member = (id: string, relation: Member['relation']) => ({ id, fullName: `Contoh ${id}`, relation, version: 1 }) as Member;
const members = [member('a', 'KEPALA_KELUARGA'), member('b', 'ISTRI'), member('c', 'ANAK')];

test('each member has a field of their own name, and what was changed is told apart from the rest', () => {
  expect(relationSpecs(members).map(({ words }) => words)).toEqual(['Contoh a', 'Contoh b', 'Contoh c']);
  expect(takeRelations({ relation_b: 'KEPALA_KELUARGA', relation_c: null, happenedOn: '2026-01-05' })).toEqual({
    relations: [{ beneficiary: 'b', relation: 'KEPALA_KELUARGA' }], rest: { happenedOn: '2026-01-05' },
  });
});

test('there is a head only where there is exactly one', () => {
  expect(headAfter(members, [])).toBe('a');
  expect(headAfter(members, [{ beneficiary: 'b', relation: 'KEPALA_KELUARGA' }])).toBeNull();
  expect(headAfter(members, [{ beneficiary: 'a', relation: 'ORANG_TUA' }])).toBeNull();
  expect(headAfter(members, [{ beneficiary: 'a', relation: 'SUAMI' }, { beneficiary: 'b', relation: 'KEPALA_KELUARGA' }])).toBe('b');
});

test('what the graph finds wrong with one member stands at that member, all else at the first or where it was', () => {
  const refusal = { __typename: 'InvalidInput' as const, message: '-', problems: [{ path: ['members', '1', 'beneficiary'], message: 'satu' }, { path: ['members'], message: 'semua' }, { path: ['happenedOn'], message: 'hari' }] };
  const sent = [{ beneficiary: 'b', relation: 'ISTRI' as const }, { beneficiary: 'c', relation: 'ANAK' as const }];
  const { refusal: placed } = ontoMembers({ saved: null, refusal }, sent, members.slice(1));
  expect(placed.problems.map(({ path }) => path)).toEqual([['relation_c'], ['relation_b'], ['happenedOn']]);
});
