import { expect, it } from 'vitest';
import { typedCandidates } from './candidates.ts';
import { meantIn, namedAlike, sortOut } from './listed-rows.ts';
import type { AttendanceRow } from './use-attendance.ts';

const row = (id: string, name: string, more: Partial<AttendanceRow> = {}) =>
  ({ id, name, affiliation: null, group: 'TKSK', state: 'INVITED', area: null, person: null, ...more }) as AttendanceRow;
const budi = row('1', 'Budi Contoh, S.Sos', { person: { id: 'p1' }, area: { code: '36.02.01', shortName: 'Kec. Malingping' } as AttendanceRow['area'] });

it('a list pasted over one that was filtered finds who is there, and asks of whom that is not certain', () => {
  const pasted = typedCandidates('budi contoh; TKSK Kec. Malingping\nSiti Contoh\nAhmad Contoh', 'TKSK');
  const sorted = sortOut(pasted, [budi, row('2', 'Siti Contoh', { affiliation: 'Desa A' }), row('3', 'Ahmad Contoh', { group: 'PSM' })]);
  expect([sorted.there, sorted.fresh.map(({ name }) => name), [...sorted.namesakes.values()].map(({ id }) => id)]).toEqual([2, ['Ahmad Contoh'], ['3']]);
});

it('a person filtered over a list of names is asked about, one who is listed is not', () => {
  const found = ['p1', 'p2'].map((person) => ({ key: person, person, name: person === 'p1' ? 'Budi Contoh' : 'Siti Contoh', affiliation: null, group: 'TKSK' as const, area: null }));
  const sorted = sortOut(found, [budi, row('2', 'Siti Contoh')]);
  expect([sorted.there, [...sorted.namesakes.keys()]]).toEqual([1, ['p2']]);
});

it('those of one name who are invited together are told apart', () => {
  const pasted = typedCandidates('Siti Contoh; Desa A\nSiti Contoh; Desa B\nBudi Lain', 'PSM');
  const sorted = sortOut(pasted, []);
  expect(pasted.filter(({ key }) => namedAlike(sorted.fresh, sorted).has(key)).map(({ affiliation }) => affiliation)).toEqual(['Desa A', 'Desa B']);
});

it('a name at the door means the row of it', () => {
  expect(meantIn([budi])({ person: null, name: 'Budi Contoh', affiliation: '', group: 'TKSK', area: null }).one?.row).toBe(budi);
});
