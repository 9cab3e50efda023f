import { parentOf } from '@pilar/domain/region-code';
import { regionsWithin } from '@pilar/domain/regions';
import { feature, neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { areaOf, distance, project, type Outline, type Point } from '../src/plane.ts';
import { partsOf } from '../src/parts.ts';
import { districtCells, schematicDistricts, schematicVillages, villageCells } from '../src/schematic.ts';
import { spread } from '../src/spread.ts';
import type { MapLevel, MapTopology } from '../src/map-topology.ts';

const districts = schematicDistricts();
const villages = schematicVillages();
const cells = districtCells();
const size = (outline: Outline) => Math.abs(areaOf(outline));
const codesOf = (level: MapLevel) => regionsWithin('36', level).map(({ code }) => code);

/** Outer rings and holes of each region, by code. */
function ringsOf(topology: MapTopology, level: MapLevel): Map<string, { outer: Point[][]; holes: Point[][] }> {
  const object = topology.objects[level];
  if (!object) throw new Error(`There is no ${level}`);
  return new Map(feature(topology, object).features.map(({ id, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    const open = (ring: readonly number[][]) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y]);
    return [String(id), { outer: polygons.map(([first = []]) => open(first)), holes: polygons.flatMap((rings) => rings.slice(1).map(open)) }];
  }));
}

function areaOfRings({ outer, holes }: { outer: Point[][]; holes: Point[][] }): number {
  return outer.reduce((sum, ring) => sum + size(ring), 0) - holes.reduce((sum, ring) => sum + size(ring), 0);
}

/** Whether a place lies in a convex outline, and not merely on its border. */
function inside(outline: Outline, [x, y]: Point): boolean {
  const sides = outline.map(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const length = Math.max(Math.hypot(bx - ax, by - ay), 1e-9);
    return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
  });
  return sides.every((side) => side > 0.01) || sides.every((side) => side < -0.01);
}

describe('the schematic map', () => {
  it('has every district once, named with its kind', () => {
    const found = districts.objects.DISTRICT?.geometries.map(({ id, properties }) => `${id} ${properties && 'name' in properties ? properties.name : ''}`) ?? [];
    expect(found).toHaveLength(155);
    expect(found).toEqual(regionsWithin('36', 'DISTRICT').map(({ code, shortName }) => `${code} ${shortName}`));
  });

  it('keeps districts between 13 and 30 units round their points, without overlap', () => {
    for (const { code, outline } of cells) {
      expect(outline.length, code).toBeGreaterThan(3);
      expect(size(outline), code).toBeGreaterThan(60);
      expect(size(outline), code).toBeLessThan(Math.PI * 30 ** 2);
    }
    // Corners and the middles of borders of each cell, against every other.
    const overlaps = cells.flatMap(({ code, outline }) => cells.filter((other) => other.code !== code && outline.some((point, index) => {
      const next = outline[(index + 1) % outline.length] ?? point;
      return inside(other.outline, point) || inside(other.outline, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2]);
    })).map((other) => `${code} over ${other.code}`));
    expect(overlaps).toEqual([]);
  });

  it('merges them into eight regencies that keep only outer borders', () => {
    const merged = ringsOf(districts, 'REGENCY');
    expect([...merged.keys()].toSorted()).toEqual(codesOf('REGENCY'));
    const byRegency = ringsOf(districts, 'DISTRICT');
    for (const [code, rings] of merged) {
      const parts = [...byRegency].filter(([district]) => parentOf(district) === code);
      const sum = parts.reduce((total, [, part]) => total + areaOfRings(part), 0);
      expect(areaOfRings(rings) / sum, code).toBeCloseTo(1, 3);
      // Borders between its districts are gone: far fewer rings than districts, and fewer points than theirs together.
      expect(rings.outer.length, code).toBeLessThanOrEqual(3);
      const points = (all: Point[][]) => all.reduce((total, ring) => total + ring.length, 0);
      expect(points([...rings.outer, ...rings.holes]), code).toBeLessThan(parts.reduce((total, [, { outer }]) => total + points(outer), 0));
    }
  });

  it('stores common borders once, so that neighbours are known', () => {
    const near = neighbors(districts.objects.DISTRICT?.geometries ?? []);
    expect(near.filter((ones) => ones.length === 0).length).toBeLessThanOrEqual(2);
    expect(near.reduce((sum, ones) => sum + ones.length, 0) / near.length).toBeGreaterThan(4);
  });

  it('divides each district among its villages without remainder', () => {
    expect(villages.objects.VILLAGE?.geometries.map(({ id }) => String(id))).toEqual(codesOf('VILLAGE'));
    expect(villages.objects.VILLAGE?.geometries).toHaveLength(1_552);
    for (const cell of cells) {
      const parts = villageCells(cell);
      const sizes = parts.map(({ outline }) => size(outline));
      expect(sizes.reduce((sum, one) => sum + one, 0) / size(cell.outline), cell.code).toBeCloseTo(1, 6);
      expect(Math.min(...sizes) / Math.max(...sizes), cell.code).toBeGreaterThan(0.3);
    }
  });

  it('comes out the same each time', () => {
    expect(schematicDistricts()).toEqual(districts);
    expect(schematicVillages()).toEqual(villages);
    const rounded = (code: string) => cells.find((cell) => cell.code === code)?.outline.map((point) => point.map(Math.round).join(' ')).join(', ');
    expect([rounded('36.02.14'), rounded('36.73.01'), districts.bbox?.map(Math.round), districts.arcs.length, villages.arcs.length]).toMatchInlineSnapshot(`
      [
        "406 215, 397 192, 403 181, 416 184, 421 188, 418 212, 409 217",
        "363 122, 355 107, 365 100, 381 112, 382 116, 382 116",
        [
          81,
          30,
          578,
          404,
        ],
        508,
        5024,
      ]
    `);
  });
});

describe('spread', () => {
  it('pushes near points apart and leaves distant ones', () => {
    const points: Point[] = [[0, 0], [3, 0], [3, 0], [100, 100]];
    const placed = spread(points, 13);
    for (const [index, one] of placed.entries()) for (const other of placed.slice(index + 1)) expect(distance(one, other)).toBeGreaterThanOrEqual(13);
    expect(placed[3]).toEqual([100, 100]);
    expect(spread(points, 13)).toEqual(placed);
  });
});

describe('partsOf', () => {
  it.each([1, 2, 3, 5, 24])('divides a square into %i parts that fill it', (count) => {
    const parts = partsOf([[0, 0], [10, 0], [10, 10], [0, 10]], count);
    expect(parts).toHaveLength(count);
    expect(parts.reduce((sum, part) => sum + size(part), 0)).toBeCloseTo(100, 6);
    expect(Math.min(...parts.map(size))).toBeGreaterThan((100 / count) * 0.4);
  });
});

it('projects a degree as wide as it is there', () => {
  const [[x0, y0], [x1, y1]] = [project(106, -6), project(107, -7)];
  expect([(x1 - x0).toFixed(1), y1 - y0]).toEqual(['318.0', 320]);
});
