import type { GeometryCollection, Topology } from 'topojson-specification';

/** Levels that are drawn. */
export type MapLevel = 'REGENCY' | 'DISTRICT' | 'VILLAGE';

/** What a shape says of its region: its short name ("Kab. Lebak") and the path above it ("Banten"). */
export type ShapeName = { name: string };

type Shapes = GeometryCollection<ShapeName>;

/** Shapes on the map's plane by level, with common borders stored once. Ids of geometries are Kemendagri codes. */
export type MapTopology = Topology<Partial<Record<MapLevel, Shapes>>>;
