import { expect, test } from 'vitest';
import { minutesField, minutesInput, minutesValues } from './minutes-values.ts';

test('minutes begin with the agenda of the event, and go on from what is kept', () => {
  const agenda = [{ id: 'a', text: 'Evaluasi' }];
  expect(minutesValues({ agenda, minutes: null })).toEqual({ agenda: [{ text: 'Evaluasi', done: false, remark: '' }], decisions: [], note: '' });
  expect(minutesValues({ agenda, minutes: { id: 'm', version: 2, agenda: [{ text: 'Lain', done: true, remark: null }], decisions: ['A'], note: null, viewerCan: { correct: true } } as never }))
    .toEqual({ agenda: [{ text: 'Lain', done: true, remark: '' }], decisions: [{ text: 'A' }], note: '' });
});

test('empty rows are not sent, and a refused decision is marked at its row', () => {
  expect(minutesInput({ agenda: [{ text: ' ', done: true, remark: '' }, { text: 'A', done: true, remark: ' ' }], decisions: [{ text: '' }, { text: 'B' }], note: ' ' }))
    .toEqual({ agenda: [{ text: 'A', done: true, remark: null }], decisions: ['B'], note: null });
  expect([minutesField(['decisions', '0']), minutesField(['agenda', '1', 'text'])]).toEqual([['decisions', '0', 'text'], ['agenda', '1', 'text']]);
});
