import { covers } from '@pilar/domain/region-code';
import type { MapLevel, MapTopology } from '@pilar/map/map-topology';
import { bordersOf, shapesOf, type DrawnShape } from '@pilar/map/shapes';
import districtsAddress from '../../__generated__/schematic-districts.json?url';
import villagesAddress from '../../__generated__/schematic-villages.json?url';

/** Shapes of one level of the whole province, and the borders between regions of different parents. */
export type LevelShapes = { shapes: DrawnShape[]; borders: string; schematic: boolean };

/** Official boundaries that are installed: their address, and the levels they cover. */
export type InstalledBoundaries = { url: string | null; levels: readonly string[] } | null;

const files = new Map<string, Promise<MapTopology>>();
const levels = new Map<string, Promise<LevelShapes>>();

/** The shapes to draw a level with: installed boundaries that cover it, else the schematic map. Each is read once. */
export function shapesFor(level: MapLevel, installed: InstalledBoundaries): Promise<LevelShapes> {
  const official = installed?.levels.includes(level) ? installed.url : null;
  const address = official ?? (level === 'VILLAGE' ? villagesAddress : districtsAddress);
  const key = `${level} ${address}`;
  const known = levels.get(key);
  if (known) return known;
  const reading = fileAt(address).then((topology) => {
    const start = performance.now();
    const made = { shapes: shapesOf(topology, level), borders: bordersOf(topology, level), schematic: official === null };
    performance.measure('map-shapes', { start, detail: level });
    return made;
  });
  levels.set(key, reading);
  // A line that was down for a moment must not leave the map empty until the page is loaded anew.
  reading.catch(() => levels.delete(key));
  return reading;
}

function fileAt(address: string): Promise<MapTopology> {
  const known = files.get(address);
  if (known) return known;
  const reading = fetch(address, { credentials: 'same-origin' }).then((response) => {
    if (!response.ok) throw new Error(`The map at ${address} was answered with ${response.status}`);
    return response.json() as Promise<MapTopology>;
  });
  files.set(address, reading);
  reading.catch(() => files.delete(address));
  return reading;
}

/** The shapes inside a region. */
export function within({ shapes }: LevelShapes, root: string): DrawnShape[] {
  return shapes.filter(({ code }) => covers(root, code));
}
