import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { BoundaryProblem } from './problem.ts';

/** A region of the file as it stands there. */
export type FileFeature = { properties: Record<string, unknown>; geometry: Geometry | null };

const wgs84 = /^(?:urn:ogc:def:crs:(?:OGC:(?:1\.3)?:CRS84|EPSG::?4326)|(?:OGC:)?CRS84|EPSG:4326)$/i;

/** Features of a GeoJSON or TopoJSON text, or why there are none. */
export function readFeatures(text: string): FileFeature[] | BoundaryProblem {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { code: 'NOT_JSON', words: {} };
  }
  const { type, crs } = asRecord(content);
  const name = crsName(crs);
  if (name !== null && !wgs84.test(name)) return { code: 'WRONG_CRS', words: { crs: name.slice(0, 80) } };
  const features = type === 'FeatureCollection' ? geoFeatures(content) : type === 'Topology' ? topoFeatures(content) : null;
  if (features === null) return { code: 'NOT_GEOJSON', words: { found: typeof type === 'string' ? type.slice(0, 40) : 'JSON' } };
  return features.length === 0 ? { code: 'EMPTY', words: {} } : features;
}

function crsName(crs: unknown): string | null {
  const { name } = asRecord(asRecord(crs)['properties']);
  return typeof name === 'string' ? name : null;
}

function geoFeatures(content: unknown): FileFeature[] | null {
  const { features } = asRecord(content);
  return Array.isArray(features) ? features.map((one) => ({ properties: propertiesOf(one), geometry: geometryOf(asRecord(one)['geometry']) })) : null;
}

function topoFeatures(content: unknown): FileFeature[] | null {
  const topology = content as Topology;
  const objects = Object.values(asRecord(topology.objects)) as GeometryObject[];
  try {
    return objects.flatMap((object) => {
      const made: Feature | { features: Feature[] } = feature(topology, object);
      return 'features' in made ? made.features : [made];
    }).map((one) => ({ properties: propertiesOf(one), geometry: one.geometry }));
  } catch {
    // Arcs that are not there.
    return null;
  }
}

/** Properties, with the feature's own id as one of them: some tools put the code there. */
function propertiesOf(one: unknown): Record<string, unknown> {
  const { id, properties } = asRecord(one);
  return { ...(id === undefined ? {} : { id }), ...asRecord(properties) };
}

function geometryOf(value: unknown): Geometry | null {
  return typeof asRecord(value)['type'] === 'string' ? (value as Geometry) : null;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
