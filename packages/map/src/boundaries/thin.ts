import { quantize } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { MapTopology } from '../map-topology.ts';

/** Largest file that a browser is sent, bytes before compression. */
export const largestFile = 600_000;

const steps = 14;

type Weighted = [x: number, y: number, weight: number][];

/**
 * The topology with as many points as fit into `bytes`, least noticeable ones left out first. Common borders stay common,
 * and every ring keeps enough points to be one, however small the island.
 */
export function thin(topology: MapTopology, quantum: number, bytes: number = largestFile): MapTopology {
  const whole = quantize(topology, quantum) as MapTopology;
  if (sizeOf(whole) <= bytes) return whole;
  const weighted = presimplify(topology) as unknown as MapTopology;
  const weights = Float64Array.from((weighted.arcs as Weighted[]).flatMap((arc) => arc.map(([, , weight]) => weight)).filter(Number.isFinite)).toSorted();
  // Halving by share of points left out: the first that fits from below.
  let [kept, least, most] = [withLeast(weighted, Infinity), 0, weights.length - 1];
  for (let step = 0; step < steps && least <= most; step += 1) {
    const middle = Math.floor((least + most) / 2);
    const candidate = withLeast(weighted, weights[middle] ?? Infinity);
    if (sizeOf(quantize(candidate, quantum)) <= bytes) {
      kept = candidate;
      most = middle - 1;
    } else least = middle + 1;
  }
  return quantize(kept, quantum) as MapTopology;
}

function sizeOf(topology: unknown): number {
  return JSON.stringify(topology).length;
}

/** Points of at least that weight, both ends of each arc, and of each arc the weightiest others that a ring cannot do without. */
function withLeast(topology: MapTopology, weight: number): MapTopology {
  return { ...topology, arcs: (topology.arcs as Weighted[]).map((arc) => thinArc(arc, weight).map(([x, y]) => [x, y])) };
}

function thinArc(arc: Weighted, weight: number): Weighted {
  const [first, last] = [arc[0], arc.at(-1)];
  // An arc that ends where it begins is a ring by itself; two arcs may make one together.
  const between = first && last && first[0] === last[0] && first[1] === last[1] ? 3 : 1;
  const inner = arc.slice(1, -1).map(([, , one]) => one).toSorted((a, b) => b - a);
  const bound = Math.min(weight, inner[between - 1] ?? 0);
  return arc.filter(([, , one], index) => index === 0 || index === arc.length - 1 || one >= bound);
}
