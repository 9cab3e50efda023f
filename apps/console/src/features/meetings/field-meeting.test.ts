import { expect, test } from 'vitest';
import { emptyMeeting, fieldMeetingField, fieldMeetingInput, meetingSchema, type FieldMeetingValues } from './field-meeting.ts';
import type { CalledMeeting } from './kept-meetings.ts';

const name = (id: string, nextStep: 'MEETING' | null = 'MEETING') => ({ proposal: { id, kind: 'NEW', nextStep, grounds: '', family: { id: 'f', address: null, head: { id: 'h', fullName: `Contoh ${id}` } }, beneficiary: null } });
const meeting = { id: 'm', version: 2, kind: 'MUSDES', state: 'CALLED', heldOn: '2026-10-20', place: null, invited: 30, needed: 15, area: { code: '36.04.34.2001', shortName: 'Desa Contoh', fullName: 'Desa Contoh' }, names: [name('a'), name('b'), name('c', null)] } as unknown as CalledMeeting;
const neededOf = (invited: number) => Math.ceil(invited / 2);
const filled: FieldMeetingValues = { ...emptyMeeting(meeting), present: '20', chair: ' Kades ', signatories: 'Kades\n\n Ketua BPD ', names: [{ proposal: 'a', name: 'A', verdict: 'ACCEPTED', why: '', note: '' }, { proposal: 'b', name: 'B', verdict: 'REJECTED', why: 'MOVED', note: ' pindah ' }] };
const paths = (values: FieldMeetingValues) => meetingSchema(neededOf).safeParse(values).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('starts with the names that still wait for the meeting', () => {
  expect(emptyMeeting(meeting).names.map(({ proposal, name: words }) => [proposal, words])).toEqual([['a', 'Contoh a'], ['b', 'Contoh b']]);
});

test('asks for a quorum, and a verdict of every name', () => {
  expect(paths(filled)).toEqual([]);
  expect(paths({ ...filled, present: '14' })).toEqual(['present']);
  expect(paths({ ...filled, present: '31' })).toEqual(['present']);
  expect(paths({ ...filled, names: emptyMeeting(meeting).names })).toEqual(['names.0.verdict', 'names.1.verdict']);
  expect(paths({ ...filled, names: filled.names.map((one) => ({ ...one, verdict: 'REJECTED' as const, why: 'OTHER', note: '' })) })).toEqual(['names.0.verdict', 'names.1.verdict']);
});

test('sends what was written down, and shows what the graph finds wrong where it stands', () => {
  expect(fieldMeetingInput(filled)).toEqual({
    id: 'm', version: 2, heldOn: '2026-10-20', invited: 30, present: 20, chair: 'Kades', minutesNumber: undefined, signatories: ['Kades', 'Ketua BPD'],
    names: [{ proposal: 'a', verdict: 'ACCEPTED', why: undefined, note: undefined }, { proposal: 'b', verdict: 'REJECTED', why: 'MOVED', note: 'pindah' }],
  });
  expect([fieldMeetingField(['names', '1', 'proposal']), fieldMeetingField(['present']), fieldMeetingField(['id'])]).toEqual(['names.1.verdict', 'present', null]);
});
