import { memo } from 'react';
import { placeLabels } from '@pilar/map/labels';
import type { Box, DrawnShape } from '@pilar/map/shapes';
import type { Room, View } from './map-view.ts';
import styles from './RegionMap.module.css';

const line = 14;
const halo = 4;
/** Beyond so many no name could be read. */
const namesUpTo = 45;
/** In the middle of a circle with a number, a name would cover it. */
const beneathCircle = 16;

type Props = { named: readonly DrawnShape[]; view: View; room: Room; /** Beneath the circles with numbers. */ beneath: boolean };

/** Names on the map, each with a halo of paper, moved off each other; the largest regions are named first. */
export const MapNames = memo(function MapNames({ named, view, room, beneath }: Props) {
  const shown = named.length <= namesUpTo ? named : [];
  const placed = placeLabels(shown.toSorted((a, b) => area(b.box) - area(a.box)).map(({ code, name, centre: [x, y] }) => ({
    key: code,
    at: [(x + view.x) * view.scale, (y + view.y) * view.scale + (beneath ? beneathCircle : 0)],
    width: widthOf(short(name)),
    height: line,
  })), room);
  return (
    <g className={styles.names} aria-hidden="true">
      {shown.map(({ code, name }) => {
        const at = placed.get(code);
        return at && <text key={code} x={at[0]} y={at[1]} dy="0.35em">{short(name)}</text>;
      })}
    </g>
  );
}, (before, after) => before.named === after.named && before.room === after.room && before.beneath === after.beneath && before.view.scale === after.view.scale);

const pen = document.createElement('canvas').getContext('2d');

/** As wide as the name is drawn (RegionMap.module.css): fonts of systems differ by a fifth, and a name that is thought narrower is cut. */
function widthOf(name: string): number {
  if (!pen) return 0;
  pen.font = `600 11px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(name).width + halo;
}

/** Below regencies all regions of a map are of one kind, and the name alone saves room. */
function short(name: string): string {
  return name.replace(/^(?:Kec|Kel)\. |^Desa /, '');
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

