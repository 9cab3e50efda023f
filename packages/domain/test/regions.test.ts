import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf, areaEnd, areaStart, covers, kindOf, levelOf, parentOf, parseRegionCode } from '../src/region-code.ts';
import { children, pathOf, region, regionNames, regionsHash, regionsWithin } from '../src/regions.ts';

const codes = [...regionNames().keys()];
const anyCode = fc.constantFrom(...codes);

describe('the tree', () => {
  test('counts Banten as Kepmendagri 300.2.2-2138/2025 does', () => {
    expect(regionsWithin('36', 'REGENCY')).toHaveLength(8);
    expect(regionsWithin('36', 'DISTRICT')).toHaveLength(155);
    const villages = regionsWithin('36', 'VILLAGE');
    expect(villages).toHaveLength(1552);
    expect(villages.filter(({ kind }) => kind === 'DESA')).toHaveLength(1238);
    expect(villages.filter(({ kind }) => kind === 'KELURAHAN')).toHaveLength(314);
  });

  test.each([
    ['36.01', 35, 326, 13], ['36.02', 28, 340, 5], ['36.03', 29, 246, 28], ['36.04', 29, 326, 0],
    ['36.71', 13, 0, 104], ['36.72', 8, 0, 43], ['36.73', 6, 0, 67], ['36.74', 7, 0, 54],
  ])('counts %s', (code, districts, desa, kelurahan) => {
    expect(children(code)).toHaveLength(districts);
    const kinds = regionsWithin(code, 'VILLAGE').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'DESA')).toHaveLength(desa);
    expect(kinds.filter((kind) => kind === 'KELURAHAN')).toHaveLength(kelurahan);
  });

  test('holds the other provinces down to their districts', () => {
    expect(children('ID')).toHaveLength(38);
    expect(region('32.04')?.fullName).toBe('Kab. Bandung, Jawa Barat');
    expect(regionsWithin('32', 'DISTRICT').length).toBeGreaterThan(600);
    expect(regionsWithin('32', 'VILLAGE')).toHaveLength(0);
    expect(region('36.99')).toBeNull();
  });

  test('gives every region a whole path, sorted children and a proper name', () => {
    expect(codes).toEqual(codes.toSorted());
    for (const code of codes) {
      const found = region(code);
      expect(pathOf(code).map((part) => part.code)).toEqual([...ancestorsOf(code), code]);
      expect(found?.name).toMatch(/^[A-Z0-9][^"]*$/);
      expect(found?.path.at(-1)).toBe(found?.shortName);
      if (found?.parentCode) expect(children(found.parentCode)).toContain(found);
    }
  }, 60_000);

  test('writes paths as people read them', () => {
    expect(region('36.04.34')).toMatchObject({
      name: 'Bandung', shortName: 'Kec. Bandung', fullName: 'Kec. Bandung, Kab. Serang, Banten',
      path: ['Banten', 'Kab. Serang', 'Kec. Bandung'], kind: 'KECAMATAN', bpsCode: '3604091',
    });
    expect(region('36.02')).toMatchObject({ name: 'Kabupaten Lebak', shortName: 'Kab. Lebak', bpsCode: '3602' });
    expect(region('ID')).toMatchObject({ fullName: 'Indonesia', level: 'COUNTRY', parentCode: null });
  });

  test('knows every Banten district at BPS, and no code it cannot vouch for', () => {
    for (const district of regionsWithin('36', 'DISTRICT')) {
      expect(district.bpsCode).toMatch(new RegExp(`^${district.code.slice(0, 5).replace('.', '')}\\d{3}$`));
    }
    expect(region('11.01')?.bpsCode).toBeNull();
    expect(region('36.04.34.2001')?.bpsCode).toBeNull();
  });

  test('knows what was split off from what', () => {
    expect(region('36.73')).toMatchObject({ validFrom: '2007-08-10', predecessors: ['36.04'] });
    expect(region('36.74')?.predecessors).toEqual(['36.03']);
    expect(region('36')?.predecessors).toEqual(['32']);
    for (const code of codes) for (const earlier of region(code)?.predecessors ?? []) expect(region(earlier)).not.toBeNull();
  });

  test('has a stable hash', () => {
    expect(regionsHash()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('codes', () => {
  test.each(['ID', '36', '36.02', '36.02.14', '36.02.14.2001'])('accepts %s', (code) => {
    expect(parseRegionCode(` ${code} `)).toBe(code);
  });

  test.each(['', 'id', '3602', '36.2', '36.02.', '36.02.14.201', '36.02.14.20011', '36.02.14.2001.1', "36' OR 1=1", '३६'])('refuses %j', (text) => {
    expect(parseRegionCode(text)).toBeNull();
  });

  test('levels, parents and kinds fit together', () => {
    fc.assert(fc.property(anyCode, (code) => {
      expect(parseRegionCode(code)).toBe(code);
      const ancestors = ancestorsOf(code);
      expect(ancestors.at(-1) ?? null).toBe(parentOf(code));
      expect(levelOf(code)).toBe(['COUNTRY', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'][ancestors.length]);
      expect(region(code)?.kind).toBe(kindOf(code));
    }));
  });

  test('an area covers exactly itself and what has it as an ancestor, and its range says the same', () => {
    fc.assert(fc.property(anyCode, anyCode, (area, code) => {
      const below = area === code || ancestorsOf(code).includes(area);
      expect(covers(area, code)).toBe(below);
      expect(areaStart(area) <= code && code < areaEnd(area)).toBe(below);
    }), { numRuns: 2000 });
  });

  test('a prefix that ends within a part covers nothing', () => {
    expect(covers('36.0', '36.02')).toBe(false);
    expect(covers('36.02', '36.021')).toBe(false);
  });
});
