import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headsOf, olderThanParents } from './member-rules.ts';
import type { Member } from './members.ts';

const member = (relation: Member['relation'], birthDate: string | null, sex = 'L'): Member => ({ id: `${relation} ${birthDate}`, relation, sex, birthDate });

test.each<[string, Member[], number]>([
  ['a child after both parents', [member('KEPALA_KELUARGA', '1970-01-01'), member('ISTRI', '1975-01-01', 'P'), member('ANAK', '1995-01-01')], 0],
  ['a child before its mother', [member('KEPALA_KELUARGA', '1970-01-01'), member('ISTRI', '1975-01-01', 'P'), member('ANAK', '1974-12-31')], 1],
  ['a child on the very day', [member('KEPALA_KELUARGA', '1970-01-01'), member('ANAK', '1970-01-01')], 1],
  ['a day of birth that is not known', [member('KEPALA_KELUARGA', null), member('ANAK', '1970-01-01'), member('ANAK', null)], 0],
  ['grandchildren and in-laws', [member('KEPALA_KELUARGA', '1970-01-01'), member('CUCU', '1960-01-01'), member('MERTUA', '1940-01-01'), member('MENANTU', '1960-01-01')], 0],
])('%s', (_what, members, found) => {
  expect(olderThanParents(members)).toHaveLength(found);
});

test('whoever is found is not younger than the parent named with them', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(Date.UTC(1910, 0, 1 + days)).toISOString().slice(0, 10));
  const anyMember = fc.record({ id: fc.uuid(), relation: fc.constantFrom<Member['relation']>('KEPALA_KELUARGA', 'ISTRI', 'ANAK', 'CUCU'), sex: fc.constantFrom('L', 'P'), birthDate: fc.option(day) });
  fc.assert(fc.property(fc.array(anyMember, { maxLength: 8 }), (members) => {
    for (const { child, parent } of olderThanParents(members)) {
      expect(child.birthDate! <= parent.birthDate!).toBe(true);
      expect([child.relation, parent.relation === 'ANAK']).toEqual(['ANAK', false]);
    }
    expect(headsOf(members)).toBe(members.filter(({ relation }) => relation === 'KEPALA_KELUARGA').length);
  }));
});
