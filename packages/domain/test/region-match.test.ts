import { describe, expect, test } from 'vitest';
import { matchRegion } from '../src/region-match.ts';
import { regionsWithin } from '../src/regions.ts';

function found(text: string, within?: string): string | string[] {
  const result = matchRegion(text, { within });
  return 'match' in result ? result.match.code : result.candidates.map(({ code }) => code);
}

describe('a text with its kind or path', () => {
  test.each([
    ['KAB. SERANG', '36.04'], ['KAB SERANG', '36.04'], ['KABUPATEN SERANG', '36.04'], ['kab.serang', '36.04'],
    ['Kota Serang', '36.73'], ['Kab. Tangerang', '36.03'], ['Kota Tangerang', '36.71'],
    ['Kota Tangerang Selatan', '36.74'], ['Tangsel', '36.74'], ['Kota Tangsel', '36.74'],
    ['Kec. Bandung, Kab. Serang', '36.04.34'], ['Kecamatan Bandung Kabupaten Serang', '36.04.34'],
    ['Banten, Kab. Serang, Kec. Bandung', '36.04.34'], ['Kab. Bandung', '32.04'], ['Kota Bandung', '32.73'],
    ['Kec. Banjaran, Kab. Bandung', '32.04.13'],
    ['Kec. Serang Kota Serang', '36.73.01'],
    ['Kec. Gerogol, Kota Cilegon', '36.72.06'], ['Kec. Grogol, Kota Cilegon', '36.72.06'], ['Gerogol', '36.72.06'],
    ['Kec. Sobang, Kab. Lebak', '36.02.22'],
    ['Kec. Lebak Gedong', '36.02.25'], ['Provinsi Banten', '36'], ['36.02', '36.02'], ['Indonesia', 'ID'],
  ])('%s is %s', (text, code) => {
    expect(found(text)).toBe(code);
  });

  test('finds every region of Banten by its full path', () => {
    const regions = regionsWithin('36').filter(({ level }) => level !== 'PROVINCE');
    for (const { fullName, code } of regions) expect(found(fullName), fullName).toBe(code);
  });
});

describe('a bare name that several bear', () => {
  test.each([
    ['Bandung', ['32.04', '32.73', '36.04.34']],
    ['Serang', ['36.04', '36.73', '36.73.01']],
    ['Sobang', ['36.01.35', '36.02.22']],
    ['Grogol', ['33.11.09', '36.72.06']],
    ['Kab/Kota Serang', ['36.04', '36.73']],
    ['Kec. Curug', ['36.03.17', '36.73.04']],
    ['Sobang, Pandeglang', ['36.01.35', '36.01.35.2006']],
    ['Banten', ['36', '36.73.02.1007']],
  ])('%s gives candidates', (text, some) => {
    expect(found(text)).toEqual(expect.arrayContaining(some));
  });

  test('Mekarsari gives all thirteen villages, and the one that writes it in two words', () => {
    const result = matchRegion('Mekarsari', { within: '36' });
    const names = 'candidates' in result ? result.candidates.map(({ name }) => name) : [];
    expect(names.filter((name) => name === 'Mekarsari')).toHaveLength(13);
    expect(names.filter((name) => name === 'Mekar Sari')).toHaveLength(1);
  });

  test('is narrowed by an area', () => {
    expect(found('Sobang', '36.02.22')).toEqual(['36.02.22', '36.02.22.2002']);
    expect(found('Kec. Sobang', '36.02')).toBe('36.02.22');
    expect(found('36.04', '36.02')).toEqual([]);
  });

  test.each(['', '   ', ',', 'Kab.', 'Atlantis', 'Kab. Serang, Jawa Timur', '99'])('%j fits nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});
