import { expect, it } from 'vitest';
import { blankDraft, type Draft } from './event-draft.ts';
import { eventTasks } from './event-tasks.ts';

const complete = {
  participants: [{ group: 'TKSK', label: null, count: 3, areaCode: null, note: null }], topics: ['Materi'],
  keyPoints: [{ text: 'Poin', category: 'ISSUE', saidByRole: null, saidByText: null, validFrom: null, validTo: null }], media: [{ caption: 'Foto', count: 1, credit: null }],
};
const asked = (facts: Partial<Draft>) => eventTasks({ ...blankDraft, date: '2026-11-24', ...facts }, '36.02').map(({ kind, from, due, params }) => ({ kind, from, due, ...params }));

it('asks for the report of an event that was planned, from the day after it for seven days (rule 19)', () => {
  for (const state of ['SCHEDULED', 'INVITED', 'ONGOING'] as const) {
    expect(asked({ state })).toEqual([{ kind: 'EVENT_REPORT', from: '2026-11-25', due: '2026-12-01' }]);
    expect(asked({ state, endDate: '2026-11-30' })).toEqual([{ kind: 'EVENT_REPORT', from: '2026-12-01', due: '2026-12-07' }]);
  }
});

it('asks of a held event first what its report needs (rule 23)', () => {
  expect(asked({ state: 'HELD', topics: ['Materi'] })).toEqual([{ kind: 'EVENT_COMPLETE', from: '2026-11-24', due: '2026-12-01', missing: 'participants,keyPoints,media' }]);
  expect(asked({ state: 'HELD', ...complete })).toEqual([{ kind: 'EVENT_REPORT', from: '2026-11-24', due: '2026-12-01' }]);
  expect(asked({ state: 'HELD', incompleteReason: 'Naskah tidak menyebutnya.' })).toEqual([{ kind: 'EVENT_REPORT', from: '2026-11-24', due: '2026-12-01' }]);
});

it('asks nothing of one that is reported, or not to be held', () => {
  for (const state of ['DRAFT', 'REPORTED', 'PUBLISHED', 'CANCELLED', 'POSTPONED'] as const) expect(asked({ state })).toEqual([]);
});

it('asks where the event is kept, of those who may correct it', () => {
  expect(eventTasks({ ...blankDraft, state: 'SCHEDULED', date: '2026-11-24' }, '36.02')).toMatchObject([{ area: '36.02', roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER'] }]);
});
