import { describe, expect, test } from 'vitest';
import { emptyVisit, fieldVisitInput, photosIn, visitSchema } from './field-visit.ts';
import type { PreparedVisit } from './visits.ts';

const question = (code: string, kind: string, more: object = {}) => ({ code, kind, text: code, hint: null, required: true, weight: 1, options: [], min: null, max: null, ...more });
const visit = {
  id: 'm', year: 2026, state: 'VISITED', plannedOn: '2026-03-02', institution: { id: 'i', name: 'LKS Contoh', address: null }, area: { code: '36.04.34', shortName: 'Kec. Bandung' },
  instrument: { id: 'x', edition: 1, name: 'Monev', sections: [{ title: 'A', questions: [question('1.1', 'YES_NO'), question('1.2', 'NUMBER', { min: 0 })] }, { title: 'B', questions: [question('2.1', 'PHOTO')] }] },
  answers: [{ question: '1.1', value: 'YES', note: 'Ada' }],
} as unknown as PreparedVisit;
const wrong = (values: object) => visitSchema(visit).safeParse(values).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a visit filled in on the way', () => {
  test('starts from what stands there and sends only what was answered anew, with what it started from', () => {
    const values = emptyVisit(visit, '2026-03-02');
    expect(values.answers.map(({ value }) => value)).toEqual(['YES', '', '']);
    expect(wrong(values)).toEqual(['visitedOn']);
    const [first, second, third] = values.answers.map((answer) => ({ ...answer }));
    const changed = { ...values, answers: [{ ...first!, value: 'NO' }, { ...second!, value: ' 12 ' }, { ...third!, value: 'a b' }] };
    expect(wrong(changed)).toEqual([]);
    expect(fieldVisitInput(changed)).toEqual({
      monitoring: 'm', visitedOn: '2026-03-02', visitedOnBase: null,
      answers: [{ question: '1.1', value: 'NO', note: 'Ada', base: 'YES' }, { question: '1.2', value: '12', note: null, base: null }, { question: '2.1', value: 'a b', note: null, base: null }],
    });
    expect(photosIn(visit, changed)).toEqual(['a', 'b']);
  });

  test('starts on the day that stands there, corrects it alone, and asks for one of its year', () => {
    const begun = emptyVisit({ ...visit, visitedOn: '2026-02-27' }, '2026-03-02');
    expect(begun).toMatchObject({ visitedOn: '2026-02-27', dayBase: '2026-02-27' });
    expect(wrong(begun)).toEqual(['visitedOn']);
    const corrected = { ...begun, visitedOn: '2026-02-26' };
    expect(wrong(corrected)).toEqual([]);
    expect(fieldVisitInput(corrected)).toEqual({ monitoring: 'm', visitedOn: '2026-02-26', visitedOnBase: '2026-02-27', answers: [] });
    expect(wrong({ ...begun, visitedOn: '2025-12-31' })).toEqual(['visitedOn']);
    expect(emptyVisit(visit, '2027-01-04')).toMatchObject({ visitedOn: '', dayBase: '' });
  });

  test('marks a number that is none or out of bounds', () => {
    const values = emptyVisit(visit, '2026-03-02');
    const second = values.answers[1]!;
    for (const value of ['banyak', '-1', '1,5']) expect(wrong({ ...values, answers: [values.answers[0], { ...second, value }, values.answers[2]] })).toEqual(['answers.1.value']);
  });
});
