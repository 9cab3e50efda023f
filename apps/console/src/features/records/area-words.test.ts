import { expect, test } from 'vitest';
import { areaWords } from './area-words.ts';

const kosambi = { code: '36.03.19', level: 'DISTRICT', shortName: 'Kec. Kosambi', fullName: 'Kec. Kosambi, Kab. Tangerang, Banten', parent: { shortName: 'Kab. Tangerang' } };

test('a region in a list has its kind, its regency, and its whole path when it lies elsewhere', () => {
  expect(areaWords(kosambi)).toBe('Kab. Tangerang / Kec. Kosambi');
  expect(areaWords({ ...kosambi, code: '36.03', level: 'REGENCY', shortName: 'Kab. Tangerang', parent: { shortName: 'Banten' } })).toBe('Kab. Tangerang');
  expect(areaWords({ code: '32.04', level: 'REGENCY', shortName: 'Kab. Bandung', fullName: 'Kab. Bandung, Jawa Barat', parent: { shortName: 'Jawa Barat' } })).toBe('Kab. Bandung, Jawa Barat');
});
