import type { RegionValue } from './map-values.ts';
import type { View } from './map-view.ts';
import styles from './RegionMap.module.css';

const largest = 26;
const smallest = 9;
/** Of so few, a large circle would say more than the number does. */
const few = 10;

/** A circle with its number in every region that has rows, its area in proportion. */
export function MapCounts({ regions, view, number }: { regions: readonly RegionValue[]; view: View; number: (value: number) => string }) {
  const most = Math.max(few, ...regions.map(({ value }) => value ?? 0));
  return (
    <g className={styles.counts} aria-hidden="true">
      {regions.filter(({ value }) => value !== null && value > 0).map(({ code, centre: [x, y], value }) => {
        const radius = Math.max(smallest, largest * Math.sqrt((value ?? 0) / most));
        return (
          <g key={code} transform={`translate(${(x + view.x) * view.scale} ${(y + view.y) * view.scale})`}>
            <circle r={radius} />
            <text dy="0.35em">{number(value ?? 0)}</text>
          </g>
        );
      })}
    </g>
  );
}
