import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon } from 'topojson-specification';
import { parentOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import type { MapLevel, MapTopology, ShapeName } from './map-topology.ts';

/** A region and its outline on the plane. */
export type Shape = { code: string; geometry: Polygon | MultiPolygon };

/** Steps of the grid that coordinates are rounded to: over about 500 units, well below a pixel even when enlarged. */
const gridSteps = 5_000;

/** The topology of one level's shapes. */
export function topologyOf(level: MapLevel, shapes: readonly Shape[]): MapTopology {
  return topologyOfLevels(new Map([[level, shapes]]), gridSteps);
}

/** The topology of several levels, on a grid of so many steps if given: borders of one level that are also another's are stored once. */
export function topologyOfLevels(levels: ReadonlyMap<MapLevel, readonly Shape[]>, steps: number | null): MapTopology {
  const collections = [...levels].map(([level, shapes]): [MapLevel, FeatureCollection<Polygon | MultiPolygon, ShapeName>] => [level, {
    type: 'FeatureCollection', features: shapes.map(({ code, geometry }) => ({ type: 'Feature', id: code, properties: nameOf(code), geometry })),
  }]);
  return topology(Object.fromEntries(collections), steps ?? undefined) as unknown as MapTopology;
}

/** Adds the level above by merging shapes of the same parent: only outer borders remain. */
export function withLevelAbove(of: MapTopology, level: MapLevel, above: MapLevel): MapTopology {
  const byParent = new Map<string, (ArcPolygon | ArcMultiPolygon)[]>();
  for (const geometry of of.objects[level]?.geometries ?? []) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const parent = parentOf(String(geometry.id)) ?? '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), geometry]);
  }
  const geometries = [...byParent].map(([code, members]) => ({ ...mergeArcs(of, members), id: code, properties: nameOf(code) }));
  return { ...of, objects: { ...of.objects, [above]: { type: 'GeometryCollection', geometries } } };
}

function nameOf(code: string): ShapeName {
  return { name: region(code)?.shortName ?? code };
}
