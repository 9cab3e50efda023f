import { describe, expect, test } from 'vitest';
import { changedInput, differing, inputOf, isExternal, rebase } from './event-input.ts';
import { emptyValues, newAppeal, newKeyPoint, newPublication, newRole, type EventValues } from './event-values.ts';

const lebak = { id: '36.02', name: 'Kab. Lebak', second: 'Kab. Lebak, Banten' };
const bandung = { id: '32.04', name: 'Kab. Bandung', second: 'Kab. Bandung, Jawa Barat' };
const opener = { ...newRole(), key: 'a', role: 'PEMBUKA', name: 'Contoh Satu' };
const speaker = { ...newRole(), key: 'b', role: 'NARASUMBER', office: { id: 'o1', name: 'Komisi V' } };

function event(changes: Partial<EventValues> = {}): EventValues {
  return { ...emptyValues(lebak), title: 'Rapat', type: 'BIMTEK', state: 'HELD', date: '2024-05-13', mode: 'TATAP_MUKA', roles: [opener, speaker], ...changes };
}

describe('what the graph gets', () => {
  test('blank fields as null, and whoever said something by the position of their role', () => {
    const values = event({ purpose: '  ', keyPoints: [{ ...newKeyPoint(), text: ' Satu ', saidBy: 'b' }], appeals: [{ ...newAppeal(), from: 'gone', to: 'TKSK', text: 'Datang' }] });
    expect(inputOf(event({ targetCount: ' 40 ', budget: 'Rp 12.500.000' }))).toMatchObject({ targetCount: 40, budget: '12500000' });
    expect(inputOf(event())).toMatchObject({ targetCount: null, budget: null });
    const { purpose, venue, keyPoints, appeals } = inputOf(values);
    expect({ purpose, venue }).toEqual({ purpose: null, venue: null });
    expect(keyPoints?.[0]).toMatchObject({ text: 'Satu', saidByRole: 1 });
    expect(appeals?.[0]).toMatchObject({ fromRole: null, to: 'TKSK' });
  });

  test('a publication with its hour is a moment, without it a day', () => {
    const publications = [{ ...newPublication(), publishedOn: '2017-10-11', publishedTime: '07:26' }, { ...newPublication(), publishedOn: '2017-10-11' }];
    const [moment, day] = inputOf(event({ publications })).publications ?? [];
    expect(moment).toMatchObject({ publishedAt: '2017-10-11T00:26:00.000Z', publishedOn: null });
    expect(day).toMatchObject({ publishedAt: null, publishedOn: '2017-10-11' });
  });

  test('an event is external when any region lies in another province (rule 24)', () => {
    expect(isExternal(event())).toBe(false);
    expect(isExternal(event({ targetAreas: [bandung] }))).toBe(true);
    expect(isExternal(event({ venue: { name: 'Aula', address: '', area: bandung, office: null } }))).toBe(true);
  });
});

describe('a correction', () => {
  test('sends what was changed and no more', () => {
    expect(changedInput(event({ title: 'Rapat besar' }), event())).toEqual({ title: 'Rapat besar' });
    expect(changedInput(event(), event())).toEqual({});
  });

  test('sends the day with its hours, and roles with what names them', () => {
    expect(Object.keys(changedInput(event({ date: '2024-05-14' }), event()))).toEqual(['date', 'endDate', 'startTime', 'endTime', 'dayPart']);
    expect(Object.keys(changedInput(event({ roles: [speaker, opener] }), event()))).toEqual(['roles', 'keyPoints', 'appeals']);
  });

  test('takes over what somebody else saved and keeps what was typed', () => {
    const base = event();
    const mine = event({ purpose: 'Tujuan saya', keyPoints: [{ ...newKeyPoint(), text: 'Satu', saidBy: 'b' }] });
    const theirs = event({ title: 'Judul mereka', roles: [{ ...opener, key: 'new' }], budgetLine: 'Pos' });
    const merged = rebase(mine, base, theirs);
    expect(merged).toMatchObject({ title: 'Judul mereka', budgetLine: 'Pos', purpose: 'Tujuan saya' });
    // The point names a role of mine, so my roles stay with it.
    expect(merged.roles).toEqual([opener, speaker]);
    expect(differing(merged, theirs).toSorted()).toEqual(['keyPoints', 'purpose', 'roles']);
  });
});
