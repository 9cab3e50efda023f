import { describe, expect, it } from 'vitest';
import { above, frameOf, levelWord } from './map-frame.ts';
import { valuesOf, type AreaCell } from './map-values.ts';

describe('frameOf', () => {
  it.each([
    ['ID', undefined, { root: '36', level: 'REGENCY', levels: ['REGENCY', 'DISTRICT', 'VILLAGE'], named: 'REGENCY', chosen: null }],
    ['36', 'desa', { root: '36', level: 'VILLAGE', levels: ['REGENCY', 'DISTRICT', 'VILLAGE'], named: 'REGENCY', chosen: null }],
    ['36.02', undefined, { root: '36.02', level: 'DISTRICT', levels: ['DISTRICT', 'VILLAGE'], named: 'DISTRICT', chosen: null }],
    ['36.02.14', 'kecamatan', { root: '36.02.14', level: 'VILLAGE', levels: ['VILLAGE'], named: 'VILLAGE', chosen: null }],
    ['36.02.14.2001', undefined, { root: '36.02.14', level: 'VILLAGE', levels: ['VILLAGE'], named: 'VILLAGE', chosen: '36.02.14.2001' }],
  ] as const)('shows %s by %s', (area, tingkat, expected) => {
    expect(frameOf(area, tingkat)).toEqual(expected);
  });

  it('names levels in the address by their own word, the first by none', () => {
    expect(levelWord('REGENCY', ['REGENCY', 'DISTRICT', 'VILLAGE'])).toBe(undefined);
    expect(levelWord('DISTRICT', ['REGENCY', 'DISTRICT', 'VILLAGE'])).toBe('kecamatan');
    expect(levelWord('DISTRICT', ['DISTRICT', 'VILLAGE'])).toBe(undefined);
    expect(levelWord('VILLAGE', ['DISTRICT', 'VILLAGE'])).toBe('desa');
  });

  it('leads up as far as the grant reaches and the map goes', () => {
    expect([above('36.02.14', '36'), above('36.02', '36'), above('36', 'ID'), above('36.02', '36.02')]).toEqual(['36.02', '36', null, null]);
  });
});

describe('valuesOf', () => {
  const shape = (code: string) => ({ code, name: code, path: '', centre: [0, 0] as const, box: [0, 0, 0, 0] as const });
  const cell = (code: string, value: number | null): AreaCell => ({ region: { code, shortName: code }, value, hidden: value === null });
  const shapes = ['36.01.01', '36.01.02', '36.02.01'].map(shape);

  it('takes a region that is not told for one without rows, and keeps what is not drawn', () => {
    const { regions, elsewhere } = valuesOf(shapes, [cell('36.01.01', 3), cell('36.01', 2), cell('36', 1)], false);
    expect(regions.map(({ value }) => value)).toEqual([3, 0, 0]);
    expect(elsewhere.map(({ region }) => region.code)).toEqual(['36.01', '36']);
  });

  it('does not know a region whose parent was hidden, or told in its place', () => {
    expect(valuesOf(shapes, [cell('36.01', null), cell('36.02.01', 9)], true).regions.map(({ value }) => value)).toEqual([null, null, 9]);
    expect(valuesOf(shapes, [cell('36.01', 7), cell('36.02.01', null)], true).regions.map(({ value }) => value)).toEqual([null, null, null]);
  });
});
