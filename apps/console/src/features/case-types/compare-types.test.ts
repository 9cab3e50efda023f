import { expect, test } from 'vitest';
import { compareTypes, type TypeFacts } from './compare-types.ts';

const type = (code: string, other: Partial<TypeFacts> = {}): TypeFacts => ({
  code, nameId: code, nameEn: code, meaningId: 'Arti', meaningEn: 'Meaning', criterion: 'KEMISKINAN', unit: 'PERSON', minAge: null, maxAge: null, sex: null, sensitivities: [], ...other,
});

test('tells what came, went and changed by code, and in which fields', () => {
  const before = [type('AAA'), type('BBB', { sensitivities: ['CHILD', 'CRIME'] }), type('CCC', { maxAge: 5 })];
  const after = [type('DDD'), type('BBB', { sensitivities: ['CRIME', 'CHILD'] }), type('CCC', { maxAge: 6, nameId: 'Nama baru' })];
  const compared = compareTypes(before, after);
  expect(compared.added.map(({ code }) => code)).toEqual(['DDD']);
  expect(compared.removed.map(({ code }) => code)).toEqual(['AAA']);
  expect(compared.changed.map(({ type: { code }, fields }) => [code, fields])).toEqual([['CCC', ['nameId', 'maxAge']]]);
  expect(compareTypes(before, before)).toEqual({ added: [], removed: [], changed: [] });
});
