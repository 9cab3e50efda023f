import { expect, test } from 'vitest';
import type { MergePersons_PersonFragment } from '../../__generated__/graphql.ts';
import { mergeRows } from './merge-rows.ts';

const words = { label: (_list: string, code: string) => `<${code}>`, day: (iso: string) => iso };
const person = (given: Partial<MergePersons_PersonFragment>): MergePersons_PersonFragment => ({
  __typename: 'Person', id: '1', version: 1, displayName: 'A', fullName: 'A', titlesBefore: null, titlesAfter: null, area: { __typename: 'Region', code: '36.02', fullName: 'Kab. Lebak, Banten' },
  nik: null, familyCardNumber: null, sex: null, birthPlace: null, birthDate: null, maritalState: null, education: null, phone: null, email: null, addressKtp: null, addressDomicile: null, pillars: [], ...given,
} as MergePersons_PersonFragment);

test('a part that both have and that differs is open, one that only one has is settled, one that neither has is left out', () => {
  const rows = mergeRows(person({ phone: '1', sex: 'L' }), person({ fullName: 'B', phone: '1', email: 'b@contoh.id' }), words);
  expect(rows.map(({ field, kept, other, open }) => [field, kept, other, open])).toEqual([
    ['FULL_NAME', 'A', 'B', true], ['AREA', 'Kab. Lebak, Banten', 'Kab. Lebak, Banten', false], ['SEX', '<L>', '', false], ['PHONE', '1', '1', false], ['EMAIL', '', 'b@contoh.id', false],
  ]);
});

test('an address is one part, with its neighbourhood and village', () => {
  const addressKtp = { __typename: 'Address' as const, text: 'Kp. Contoh', rt: '004', rw: null, village: { __typename: 'Region' as const, fullName: 'Desa Contoh, Kab. Lebak' } };
  expect(mergeRows(person({ addressKtp } as never), person({}), words).at(-1)).toMatchObject({ field: 'ADDRESS_KTP', kept: 'Kp. Contoh, RT 004, Desa Contoh, Kab. Lebak' });
});
