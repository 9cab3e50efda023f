import { expect, it } from 'vitest';
import type { PreparedBatch } from './batches.ts';
import { emptySixT, fieldSixTInput, fieldSixTSchema, photosIn, sample } from './field-six-t.ts';

const batch = { id: 'b', points: [{ id: 'p', name: 'Balai desa' }], programme: { code: 'SEMBAKO', name: 'Sembako', aidForm: 'CASH' } } as unknown as PreparedBatch;
const problems = (values: ReturnType<typeof emptySixT>) => (fieldSixTSchema.safeParse(values).error?.issues ?? []).map(({ path }) => path.join('.'));
const answered = (change: object) => {
  const values = emptySixT(batch, 'Sembako', '2026-11-28', true);
  return { ...values, answers: values.answers.map((answer) => (answer.dimension === 'JUMLAH' ? { ...answer, result: 'FINDING', ...change } : answer)) };
};

it('says of cash by itself that price and quality do not apply, and sends nothing with that alone', () => {
  const empty = emptySixT(batch, 'Sembako', '2026-11-28', true);
  expect(empty).toMatchObject({ subject: 'p', checkedOn: '2026-11-28' });
  expect(empty.answers.filter(({ result }) => result === 'NOT_APPLICABLE').map(({ dimension }) => dimension)).toEqual(['HARGA', 'KUALITAS']);
  expect(emptySixT({ ...batch, programme: { ...batch.programme, aidForm: 'GOODS' } }, '', '2026-11-28', true).answers.every(({ result }) => result === '')).toBe(true);
  expect(problems(empty)).toEqual(['answers.0.result']);
  expect([true, false].map((whole) => emptySixT({ ...batch, points: [] }, '', '2026-11-28', whole).subject)).toEqual(['', sample]);
});

it('wants of a finding what is wanting, who answers for it and until when, and of a sample its number', () => {
  expect(problems(answered({ dueOn: '' }))).toEqual(['answers.1.note', 'answers.1.responsible', 'answers.1.dueOn']);
  expect(problems({ ...answered({ note: 'Kurang', responsible: 'Pos' }), subject: sample, nth: '0' })).toEqual(['nth']);
  expect(problems(answered({ note: 'Kurang', responsible: 'Pos' }))).toEqual([]);
});

it('sends what was answered, of a finding all of it, with the keys of photographs', () => {
  const values = { ...answered({ note: ' Kurang ', responsible: 'Pos', photo: 'k' }), subject: sample, nth: '12' };
  const { point, nth, answers } = fieldSixTInput(values);
  expect([point, nth]).toEqual([null, 12]);
  expect(answers).toEqual([
    { dimension: 'JUMLAH', result: 'FINDING', note: 'Kurang', photo: 'k', severity: 'MINOR', responsible: 'Pos', dueOn: '2026-12-12' },
    { dimension: 'HARGA', result: 'NOT_APPLICABLE', note: null, photo: null }, { dimension: 'KUALITAS', result: 'NOT_APPLICABLE', note: null, photo: null },
  ]);
  expect(photosIn(values)).toEqual(['k']);
});
