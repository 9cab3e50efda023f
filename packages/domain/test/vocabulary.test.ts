import { describe, expect, expectTypeOf, test } from 'vitest';
import { roles } from '../src/access.ts';
import { type Code, codes, isInUse, isListName, label, listNames, vocabulary } from '../src/vocabulary.ts';

describe.each(listNames)('%s', (name) => {
  const terms = vocabulary(name);

  test('has codes fit for an enumeration, none twice', () => {
    expect(terms.length).toBeGreaterThan(0);
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
    for (const { code } of terms) expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  test('has labels in both languages, none twice, and a source', () => {
    for (const term of terms) {
      for (const text of [term.labelId, term.labelEn, term.source]) expect(text).toMatch(/^\S.*\S$/);
    }
    expect(new Set(terms.map(({ labelId }) => labelId)).size).toBe(terms.length);
    expect(new Set(terms.map(({ labelEn }) => labelEn)).size).toBe(terms.length);
  });

  test('names successors that exist', () => {
    const known = terms.map(({ code }) => code);
    for (const { successor } of terms) if (successor) expect(known).toContain(successor);
  });
});

test('counts what the regulations count', () => {
  expect(codes('PPKS_TYPE')).toHaveLength(26);
  expect(codes('PSKS_TYPE')).toHaveLength(12);
  expect(codes('CRITERION')).toHaveLength(7);
  expect(codes('SERVICE_FIELD')).toHaveLength(4);
  expect(codes('SIX_T')).toHaveLength(6);
});

test('keeps codes as literals', () => {
  expectTypeOf(codes('PLAN_DOC')).toEqualTypeOf<readonly ['RPJMD', 'RENSTRA', 'RKPD', 'RENJA']>();
  expectTypeOf<Code<'SEX'>>().toEqualTypeOf<'L' | 'P'>();
  expect(codes('SEX')).toEqual(['L', 'P']);
});

test('labels every role of the permission table', () => {
  expect(codes('ROLE')).toEqual(roles);
});

test('gives labels, and an unknown code as it is', () => {
  expect(label('EVENT_TYPE', 'PENSOSKEL', 'id')).toBe('Penyuluhan Sosial Keliling');
  expect(label('EVENT_TYPE', 'PENSOSKEL', 'en')).toBe('Mobile social outreach');
  expect(label('EVENT_TYPE', 'GONE', 'en')).toBe('GONE');
  expect(isListName('toString')).toBe(false);
});

test('a term counts on its first and last day', () => {
  const term = { code: 'X', labelId: 'x', labelEn: 'x', source: 'x', validFrom: '2012-01-01', validTo: '2019-06-30' };
  expect(['2011-12-31', '2012-01-01', '2019-06-30', '2019-07-01'].map((day) => isInUse(term, day))).toEqual([false, true, true, false]);
});
