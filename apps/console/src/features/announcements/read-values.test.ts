import { expect, test } from 'vitest';
import type { ReadEvent } from './announcement-query.ts';
import { caveatsOf, spokenNote } from './note-words.ts';
import { valuesOfRead } from './read-values.ts';

const none = { title: null, type: null, series: null, state: null, purpose: null, date: null, endDate: null, startTime: null, endTime: null, dayPart: null, mode: null, meetingLink: null, budgetLine: null, rollOut: null, plannedYear: null, recurrence: null, venue: null } as const;
const bare: ReadEvent = { ...none, simulation: false, pilot: false, targetAreas: [], laws: [], plans: [], organisers: [], roles: [], topics: [], keyPoints: [], appeals: [], agenda: [], participants: [], publications: [], media: [], marks: [], notes: [] };
const note = (code: string, params: Record<string, string>) => ({ code, passages: [], params: Object.entries(params).map(([name, value]) => ({ name, value })) });

test('words stay words, rows keep where they were read, and who spoke stays with the role', () => {
  const values = valuesOfRead({
    ...bare,
    roles: [{ role: 'PEMBUKA', name: 'Contoh Nama', titlesBefore: 'Dra.', titlesAfter: 'M.Si.', post: 'Kepala Dinas', office: 'Dinas Contoh', affiliation: 'Kepala Dinas Contoh' }, { role: 'NARASUMBER', name: null, titlesBefore: null, titlesAfter: null, post: null, office: 'Bappeda', affiliation: 'Kepala Bappeda' }],
    keyPoints: [{ text: 'Poin', category: 'ISSUE', saidByRole: 1, saidByText: null }],
    participants: [{ group: null, label: 'pelajar', count: 50, area: null }],
  });
  expect(values.roles).toMatchObject([{ mark: 'roles.0', person: null, office: null, name: 'Dra. Contoh Nama, M.Si.', affiliation: 'Kepala Dinas Contoh' }, { mark: 'roles.1', name: '' }]);
  expect(values.keyPoints[0]?.saidBy).toBe(values.roles[1]?.key);
  expect(values.participants).toMatchObject([{ group: '', label: 'pelajar', count: '50' }]);
});

test('hours of another zone are left to the officer', () => {
  const read = { ...bare, startTime: '09:00', endTime: '11:00' };
  expect(valuesOfRead(read)).toMatchObject({ startTime: '09:00', endTime: '11:00' });
  expect(valuesOfRead({ ...read, notes: [note('OTHER_ZONE', { zone: 'WITA' })] })).toMatchObject({ startTime: '', endTime: '' });
});

test('what the notes tell stands among the caveats, in the language of records', () => {
  expect(caveatsOf([note('MORE_THAN_DISTRICTS', { count: '30', districts: '28' }), note('TEXT_REPEATED', { count: '1' })])).toEqual([
    { field: 'participants', kind: 'AS_REPORTED', text: 'Tercatat 30 TKSK menurut sumber; wilayahnya punya 28 kecamatan.' },
  ]);
  expect(spokenNote(note('YEAR_INFERRED', { year: '2021', from: 'TODAY' }), 'id')).toEqual({ text: 'announcements.yearInferred', field: 'date', values: { year: '2021', from: 'TODAY' } });
  expect(spokenNote(note('OTHER_DATE', { date: '2021-07-12' }), 'en')?.values).toEqual({ date: '12 July 2021' });
  expect(spokenNote(note('A_LATER_CODE', {}), 'id')).toBeNull();
});
