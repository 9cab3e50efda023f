import { expect, test } from 'vitest';
import { typeOf, typeValues, wrongOf } from './type-specs.ts';

const type = {
  code: 'LUT', nameId: 'Lanjut usia telantar', nameEn: 'Neglected elderly', meaningId: 'Arti', meaningEn: 'Meaning', criterion: 'KETELANTARAN' as const, unit: 'PERSON' as const,
  minAge: 60, maxAge: null, sex: null, sensitivities: [],
};
const said = (id: string) => id;

test('a type comes out of its form as it went in', () => {
  expect(typeOf(typeValues(type))).toEqual(type);
  expect(typeOf(typeValues({ ...type, sensitivities: ['CHILD'], sex: 'P' as const }))).toEqual({ ...type, sensitivities: ['CHILD'], sex: 'P' });
});

test('codes are capitals and unique, ages in order', () => {
  expect(wrongOf(type, new Set(), said)).toEqual({});
  expect(wrongOf(type, new Set(['LUT']), said)).toEqual({ code: 'cases.typeCodeTwice' });
  expect(wrongOf({ ...type, code: 'lut' }, new Set(), said)).toEqual({ code: 'cases.typeCodeHint' });
  expect(wrongOf({ ...type, maxAge: 12 }, new Set(), said)).toEqual({ maxAge: 'cases.agesCrossed' });
});
