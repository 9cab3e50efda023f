import type { Position } from 'geojson';
import { parentOf } from '@pilar/domain/region-code';
import { feature, mesh } from 'topojson-client';
import type { MapLevel, MapTopology, ShapeName } from './map-topology.ts';
import { areaOf, centreOf, type Outline, type Point } from './plane.ts';

/** A region ready to be drawn: its outline as SVG path data, a place inside it, and the box round it. */
export type DrawnShape = { code: string; name: string; path: string; centre: Point; box: Box };

/** Least and greatest x and y. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The regions of a level that the topology holds. */
export function shapesOf(topology: MapTopology, level: MapLevel): DrawnShape[] {
  const object = topology.objects[level];
  if (!object) return [];
  return feature(topology, object).features.map(({ id, geometry, properties }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    const outlines = polygons.map((rings) => outlineOf(rings[0] ?? []));
    const largest = outlines.reduce((one, other) => (Math.abs(areaOf(other)) > Math.abs(areaOf(one)) ? other : one), outlines[0] ?? []);
    const { name } = properties as ShapeName;
    return { code: String(id), name, path: polygons.flat().map((ring) => pathOf(ring, 'Z')).join(''), centre: placeInside(largest), box: boxOf(outlines.flat()) };
  });
}

/** Borders of a level between regions of different parents, as path data. */
export function bordersOf(topology: MapTopology, level: MapLevel): string {
  const object = topology.objects[level];
  if (!object) return '';
  const between = mesh(topology, object, (a, b) => a !== b && parentOf(String(a.id)) !== parentOf(String(b.id)));
  return between.coordinates.map((line) => pathOf(line, '')).join('');
}

/** The box round several. */
export function boxAround(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(([left, top, right, bottom], box) => [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])], [Infinity, Infinity, -Infinity, -Infinity]);
}

/** The middle of an outline, or the middle of its widest stretch at that height when it bends round its middle. */
export function placeInside(outline: Outline): Point {
  const [x, y] = centreOf(outline);
  const crossings = outline.flatMap(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    return (ay > y) === (by > y) ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
  }).sort((a, b) => a - b);
  const stretches = crossings.flatMap((from, index) => (index % 2 === 0 ? [[from, crossings[index + 1] ?? from] as const] : []));
  if (stretches.length === 0 || stretches.some(([from, to]) => from <= x && x <= to)) return [x, y];
  const [from, to] = stretches.reduce((widest, one) => (one[1] - one[0] > widest[1] - widest[0] ? one : widest));
  return [(from + to) / 2, y];
}

function outlineOf(ring: readonly Position[]): Outline {
  return ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y]);
}

function boxOf(points: readonly Point[]): Box {
  return boxAround(points.map(([x, y]) => [x, y, x, y]));
}

/** Two decimals are finer than any screen. */
function pathOf(line: readonly Position[], end: string): string {
  return `M${line.map(([x = 0, y = 0]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join('L')}${end}`;
}
