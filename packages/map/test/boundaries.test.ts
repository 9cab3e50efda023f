import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { regionsWithin } from '@pilar/domain/regions';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { checkBoundaries, type CheckedBoundaries } from '../src/boundaries/check-boundaries.ts';
import { codeOf } from '../src/boundaries/codes.ts';
import { boundaryMessages } from '../src/boundaries/messages.ts';
import { selfCrossing } from '../src/boundaries/self-crossing.ts';
import { thin } from '../src/boundaries/thin.ts';
import type { MapLevel } from '../src/map-topology.ts';
import { project, type Outline, type Point } from '../src/plane.ts';
import { districtCells, villageCells } from '../src/schematic.ts';
import { bordersOf, shapesOf } from '../src/shapes.ts';
import { topologyOfLevels } from '../src/topology.ts';

type Cell = { code: string; outline: Outline };
const districts = districtCells();

/** From the map's plane back to degrees, as a file holds them. */
function degrees([x, y]: Point): Position {
  const [left, top] = project(0, 0);
  const [right, bottom] = project(1, -1);
  return [(x - left) / (right - left), -(y - top) / (bottom - top)];
}

const ring = (outline: Outline): Position[] => [...outline, ...outline.slice(0, 1)].map(degrees);
const made = (cells: readonly Cell[], property = 'kode_kemendagri'): FeatureCollection => ({
  type: 'FeatureCollection',
  features: cells.map(({ code, outline }): Feature => ({ type: 'Feature', properties: { nama: 'Contoh', [property]: code }, geometry: { type: 'Polygon', coordinates: [ring(outline)] } })),
});
/** The file with the first region's geometry changed. */
const changed = (geometry: (before: Position[]) => Geometry | null): FeatureCollection => {
  const file = made(districts);
  const [first] = file.features;
  if (first?.geometry?.type === 'Polygon') (first as { geometry: Geometry | null }).geometry = geometry(first.geometry.coordinates[0] ?? []);
  return file;
};
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const check = (file: object) => checkBoundaries(JSON.stringify(file));
const problemsOf = (file: object) => {
  const result = check(file);
  return 'problems' in result ? result.problems.map(({ code, words }) => `${code} ${Object.values(words).join(' | ')}`.trim()) : [];
};
const accepted = (file: object): CheckedBoundaries => {
  const result = check(file);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const codesOf = (level: MapLevel) => regionsWithin('36', level).map(({ code }) => code);

describe('checkBoundaries', () => {
  it('takes districts, merges regencies from them and draws both where they lie', () => {
    const { topology: drawn, levels, regions, property, passedOver } = accepted(made(districts));
    expect({ levels, regions, property, passedOver }).toEqual({ levels: ['REGENCY', 'DISTRICT'], regions: 155, property: 'kode_kemendagri', passedOver: 0 });
    expect(shapesOf(drawn, 'DISTRICT').map(({ code }) => code)).toEqual(codesOf('DISTRICT'));
    expect(shapesOf(drawn, 'REGENCY').map(({ code }) => code).toSorted()).toEqual(codesOf('REGENCY'));
    expect(bordersOf(drawn, 'DISTRICT')).not.toBe('');
    const lebak = shapesOf(drawn, 'DISTRICT').find(({ code }) => code === '36.02.14');
    const cell = districts.find(({ code }) => code === '36.02.14')?.outline ?? [];
    expect(Math.abs((lebak?.box[0] ?? 0) - Math.min(...cell.map(([x]) => x)))).toBeLessThan(0.2);
  });

  it('takes villages and merges both levels above; the file for the browser stays small', () => {
    const { topology: drawn, levels } = accepted(made(districts.flatMap(villageCells), 'KODE'));
    expect(levels).toEqual(['REGENCY', 'DISTRICT', 'VILLAGE']);
    expect(shapesOf(drawn, 'DISTRICT')).toHaveLength(155);
    expect(JSON.stringify(drawn).length).toBeLessThanOrEqual(600_000);
  }, 30_000);

  it('takes TopoJSON, codes without dots or as numbers, the id of a feature, and parts of a region that stand apart', () => {
    expect(accepted(topology({ batas: made(districts) }, 1e6)).regions).toBe(155);
    expect(accepted(made(districts.map((cell) => ({ ...cell, code: cell.code.replaceAll('.', '') })), 'KODE_KEC')).property).toBe('KODE_KEC');
    const file = made(districts);
    expect(accepted({ ...file, features: file.features.map(({ properties, ...one }) => ({ ...one, id: Number(String(properties?.['kode_kemendagri']).replaceAll('.', '')), properties: {} })) }).property).toBe('id');
    const [first] = made([{ code: districts[0]?.code ?? '', outline: [project(105.2, -7.5), project(105.21, -7.5), project(105.21, -7.51)] }]).features;
    expect(accepted({ ...file, features: [...file.features, first] }).regions).toBe(155);
  });

  it('passes over other provinces and says how many', () => {
    const bandung = made([{ code: '32.04.01', outline: districts[0]?.outline ?? [] }]).features;
    const file = made(districts);
    expect(accepted({ ...file, features: [...file.features, ...bandung] }).passedOver).toBe(1);
  });

  it('winds rings alike, whichever way they ran, and keeps holes', () => {
    const backwards = { ...made(districts), features: made(districts).features.map((one) => ({ ...one, geometry: one.geometry.type === 'Polygon' ? polygon(one.geometry.coordinates[0]?.toReversed() ?? []) : one.geometry })) };
    expect(shapesOf(accepted(backwards).topology, 'REGENCY').map(({ code }) => code)).toEqual(shapesOf(accepted(made(districts)).topology, 'REGENCY').map(({ code }) => code));
    const holed = accepted(changed((outer) => polygon(outer, shrunk(outer)))).topology;
    const [first] = holed.objects.DISTRICT ? feature(holed, holed.objects.DISTRICT).features : [];
    expect(first?.geometry.type === 'MultiPolygon' && first.geometry.coordinates[0]?.length).toBe(2);
  });

  const outer = districts[0]?.outline ?? [];
  const [a, b] = [degrees(outer[0] ?? [0, 0]), degrees(outer[Math.floor(outer.length / 2)] ?? [0, 0])];
  it.each<[string, object, (string | RegExp)[]]>([
    ['no collection', { type: 'Polygon', coordinates: [] }, ['NOT_GEOJSON Polygon']],
    ['a list', [1], ['NOT_GEOJSON JSON']],
    ['nothing in it', { type: 'FeatureCollection', features: [] }, ['EMPTY']],
    ['arcs that are not there', { type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[7]] } } }, ['NOT_GEOJSON Topology']],
    ['another coordinate system', { ...made(districts), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::23830' } } }, ['WRONG_CRS urn:ogc:def:crs:EPSG::23830']],
    ['metres', changed((of) => polygon(of.map(([x = 0, y = 0]) => [x * 6_000, y * 110_000]))), [/^NOT_DEGREES 36\.01\.01 \| /]],
    ['latitude first', changed((of) => polygon(of.map(([x = 0, y = 0]) => [y, x]))), [/^SWAPPED 36\.01\.01/]],
    ['a place elsewhere', changed((of) => polygon(of.map(([x = 0, y = 0]) => [x - 100, y]))), [/^OUTSIDE 36\.01\.01/]],
    ['no codes', made(districts.map((cell) => ({ ...cell, code: 'Kecamatan' })), 'nama'), ['NO_CODE nama']],
    ['codes of the statistical office', made(districts.map((cell) => ({ ...cell, code: cell.code.replace(/^(\d\d)\.(\d\d)\.(\d\d)$/, '$1$2$30') })), 'KDKEC'), [/^BPS_CODE KDKEC \| 36\d{5}/]],
    ['an unknown code', { ...made(districts), features: [...made(districts).features, ...made([{ code: '36.02.99', outline: outer }]).features] }, ['UNKNOWN_CODES kode_kemendagri | 36.02.99']],
    ['a district left out', made(districts.filter(({ code }) => code !== '36.02.14')), [/^MISSING_CODES DISTRICT \| 36\.02\.14 Kec\. /]],
    ['a line for a region', changed(() => ({ type: 'LineString', coordinates: [a, b] })), ['NOT_AREA 36.01.01 |  | LineString']],
    ['no shape', changed(() => null), ['NOT_AREA 36.01.01 |  | null']],
    ['an open ring', changed((of) => polygon(of.slice(0, -1))), ['OPEN_RING 36.01.01 |  |']],
    ['two points', changed(() => polygon([a, b, a])), ['BAD_RING 36.01.01 |  |']],
    ['no rings', changed(() => polygon()), ['BAD_RING 36.01.01 |  |']],
    ['what is no number', changed((of) => polygon([...of.slice(0, 2), ['x', 'y'] as never, ...of.slice(2)])), ['BAD_RING 36.01.01 |  |']],
    ['a ring that crosses itself', changed((of) => polygon([...of.slice(0, 3), ...of.slice(3, -2).toReversed(), ...of.slice(-2)])), [/^SELF_CROSSING 36\.01\.01 \| -\d\.\d{4}, 10\d\.\d{4}/]],
    ['a hole that crosses the outline', changed((of) => polygon(of, of.map(([x = 0, y = 0]) => [x + 0.03, y]))), [/^SELF_CROSSING 36\.01\.01/]],
  ])('refuses %s', (_case, file, expected) => {
    expect(problemsOf(file)).toEqual(expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
  });

  it('refuses what is no JSON, and too many points', () => {
    expect(checkBoundaries('{"type": "FeatureCol')).toEqual({ problems: [{ code: 'NOT_JSON', words: {} }] });
    const few = checkBoundaries(JSON.stringify(made(districts)), 100);
    expect('problems' in few && few.problems[0]?.code).toBe('TOO_MANY');
  });

  it('tells all missing and unknown codes at once, the first dozen by name', () => {
    const [unknown, missing] = problemsOf(made([{ code: '36.99.01', outline: outer }, ...districts.slice(0, 100)]));
    expect(unknown).toContain('36.99.01');
    expect(missing).toMatch(/… \(\+43\)$/);
  });

  it('says what to do in both languages, with every word filled in', () => {
    for (const { id, en } of Object.values(boundaryMessages)) {
      const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
      expect(holes(en)).toEqual(holes(id));
    }
  });
});

/** The ring a third as large about its first point's opposite, wound the same way. */
function shrunk(of: readonly Position[]): Position[] {
  const middle = (axis: 0 | 1) => of.slice(1).reduce((sum, place) => sum + (place[axis] ?? 0), 0) / (of.length - 1);
  return of.map(([x = 0, y = 0]) => [middle(0) + (x - middle(0)) / 3, middle(1) + (y - middle(1)) / 3]);
}

describe('codeOf', () => {
  it.each([['36', '36'], ['36.02', '36.02'], ['3602', '36.02'], [360214, '36.02.14'], [' 36.02.14.2001 ', '36.02.14.2001'], ['3602142001', '36.02.14.2001'], ['3602140', null], ['Lebak', null], [null, null], [36.02, '36.02']])('reads %j as %j', (value, expected) => {
    expect(codeOf(value)).toBe(expected);
  });
});

describe('selfCrossing', () => {
  it('finds a bow, and lets rings touch', () => {
    expect(selfCrossing([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]])).not.toBe(null);
    expect(selfCrossing([[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]])).toBe(null);
    expect(selfCrossing([[[0, 0], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]], [[2, 2], [1, 1], [3, 1], [2, 2]]])).toBe(null);
  });

  it('finds the one crossing among many thousand points', () => {
    const circle = Array.from({ length: 20_001 }, (_one, index): Point => [100 * Math.cos((index % 20_000) * 2 * Math.PI / 20_000), 100 * Math.sin((index % 20_000) * 2 * Math.PI / 20_000)]);
    expect(selfCrossing([circle])).toBe(null);
    const [first = [0, 0], ...rest] = circle.slice(7_000, 7_004);
    expect(selfCrossing([[...circle.slice(0, 7_000), ...rest.slice(0, 2).toReversed(), first, ...circle.slice(7_003)]])).toMatchObject({ ring: 0 });
  });
});

describe('thin', () => {
  it('leaves out the least noticeable points until the file fits, and loses no region', () => {
    // Coasts with many points: each border bent twenty times.
    const wavy = ({ code, outline }: Cell): Cell => ({ code, outline: outline.flatMap(([x, y], index): Point[] => {
      const [bx, by] = outline[(index + 1) % outline.length] ?? [x, y];
      return Array.from({ length: 20 }, (_one, step): Point => [x + ((bx - x) * step) / 20 + 0.02 * Math.sin(step * 7 + x + bx), y + ((by - y) * step) / 20 + 0.02 * Math.cos(step * 5 + y + by)]);
    }) });
    const whole = topologyOfLevels(new Map([['DISTRICT', districts.map(wavy).map(({ code, outline }) => ({ code, geometry: { type: 'Polygon' as const, coordinates: [[...outline, ...outline.slice(0, 1)].map(([x, y]) => [x, y])] } }))]]), null);
    const small = thin(whole, 1e4, 60_000);
    expect(JSON.stringify(whole).length).toBeGreaterThan(120_000);
    expect(JSON.stringify(small).length).toBeLessThanOrEqual(60_000);
    for (const { code, box: [left, top, right, bottom] } of shapesOf(small, 'DISTRICT')) expect((right - left) * (bottom - top), code).toBeGreaterThan(50);
  }, 30_000);
});
