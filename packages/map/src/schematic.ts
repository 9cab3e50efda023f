import { readFileSync } from 'node:fs';
import { installation } from '@pilar/domain/installation';
import { children } from '@pilar/domain/regions';
import { covers } from '@pilar/domain/region-code';
import { partsOf } from './parts.ts';
import { project, type Outline, type Point } from './plane.ts';
import { roundCells } from './round-cells.ts';
import { spread } from './spread.ts';
import type { MapTopology } from './map-topology.ts';
import { topologyOf, withLevelAbove, type Shape } from './topology.ts';

/** Least distance of two districts' points. */
const gap = 13;

type Cell = { code: string; outline: Outline };

/** The schematic map of the province: a cell for each district, and regencies merged from them. */
export function schematicDistricts(): MapTopology {
  return withLevelAbove(topologyOf('DISTRICT', districtCells().map(shapeOf)), 'DISTRICT', 'REGENCY');
}

/** Cells of villages, of whose places nothing is known: parts of their district's cell, in the order of their codes. */
export function schematicVillages(): MapTopology {
  return topologyOf('VILLAGE', districtCells().flatMap(villageCells).map(shapeOf));
}

/** A cell round each district's label point, by code. */
export function districtCells(): Cell[] {
  const places = districtPoints().filter(({ code }) => covers(installation.province, code));
  const outlines = roundCells(spread(places.map(({ point }) => point), gap));
  return places.map(({ code }, index) => ({ code, outline: outlines[index] ?? [] }));
}

/** The district's cell divided among its villages. */
export function villageCells({ code, outline }: Cell): Cell[] {
  const villages = children(code);
  const parts = partsOf(outline, villages.length);
  return villages.map((village, index) => ({ code: village.code, outline: parts[index] ?? [] }));
}

function districtPoints(): { code: string; point: Point }[] {
  const rows = readFileSync(new URL(import.meta.resolve('@pilar/domain/data/district-points.csv')), 'utf8').split('\n').slice(1).filter(Boolean);
  return rows.map((row) => {
    const [code = '', , latitude, longitude] = row.split(',');
    return { code, point: project(Number(longitude), Number(latitude)) };
  });
}

function shapeOf({ code, outline }: Cell): Shape {
  const ring = [...outline, ...outline.slice(0, 1)].map(([x, y]) => [x, y]);
  return { code, geometry: { type: 'Polygon', coordinates: [ring] } };
}
