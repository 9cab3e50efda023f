import { expect, test } from 'vitest';
import { enumerate, holderName, holderPost, holderWords, holders } from './role-words.ts';

const person = { id: 'p1', displayName: 'Dra. Contoh, M.Si.' };
const office = { id: 'o1', name: 'Bappeda Provinsi Banten' };

test('one person who opens and speaks stands once, with both roles', () => {
  const roles = [
    { id: '1', role: 'PEMBUKA', person },
    { id: '2', role: 'MODERATOR', name: 'Contoh Dua' },
    { id: '3', role: 'NARASUMBER', person },
  ];
  expect(holders(roles).map(({ first, roles: held }) => [first.id, held])).toEqual([['1', ['PEMBUKA', 'NARASUMBER']], ['2', ['MODERATOR']]]);
});

test('offices without a name stay apart, as nobody knows whether one person spoke for both', () => {
  const roles = [{ id: '1', role: 'NARASUMBER', office }, { id: '2', role: 'NARASUMBER', office }];
  expect(holders(roles)).toHaveLength(2);
});

test('a person who is not visible here is named as shown at the event', () => {
  expect(holderName({ person, name: 'Ibu Contoh' })).toBe('Dra. Contoh, M.Si.');
  expect(holderName({ person: null, name: 'Ibu Contoh' })).toBe('Ibu Contoh');
  expect(holderName({ person: null, office })).toBeNull();
});

test('a post stands with its office, an affiliation only in their place', () => {
  expect(holderPost({ post: 'Kepala', office, affiliation: 'Bappeda' })).toBe('Kepala, Bappeda Provinsi Banten');
  expect(holderPost({ affiliation: 'Bappeda' })).toBe('Bappeda');
  expect(holderWords({ office })).toBe('Bappeda Provinsi Banten');
});

test('words in a row are small but for the first and abbreviations', () => {
  expect(enumerate(['Pembuka acara', 'Narasumber', 'TKSK'])).toBe('Pembuka acara, narasumber, TKSK');
});
