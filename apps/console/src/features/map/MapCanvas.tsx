import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type SyntheticEvent } from 'react';
import { isArrowKey, nextInDirection } from '@pilar/map/direction';
import { stepOf, type Step } from '@pilar/map/scale';
import { boxAround, type DrawnShape } from '@pilar/map/shapes';
import { MapCounts } from './MapCounts.tsx';
import { MapNames } from './MapNames.tsx';
import type { RegionValue } from './map-values.ts';
import { useRoom, viewOf } from './map-view.ts';
import styles from './RegionMap.module.css';

type Props = {
  label: string;
  regions: RegionValue[];
  /** What names stand for: the regions themselves or those above them. */
  named: readonly DrawnShape[];
  /** Borders between regions of different parents, as path data. */
  borders: string;
  steps: readonly Step[];
  mode: 'shade' | 'count';
  /** A region's number in words. */
  say: (value: number | null) => string;
  number: (value: number) => string;
  chosen: string | null;
  onOpen: (code: string) => void;
  onUp: (() => void) | null;
};

const noBox = [0, 0, 1, 1] as const;

/**
 * The map itself. One region can be reached by Tab; arrow keys lead from there to its neighbours, Enter opens it, Escape
 * leads up. A region is named with its number, so that nobody has to see its colour.
 */
export function MapCanvas({ label, regions, named, borders, steps, mode, say, number, chosen, onOpen, onUp }: Props) {
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const cells = useRef<SVGGElement>(null);
  const room = useRoom(frame);
  const box = useMemo(() => (regions.length > 0 ? boxAround(regions.map((region) => region.box)) : noBox), [regions]);
  const view = viewOf(box, room);
  const [reached, setReached] = useState(chosen ?? regions[0]?.code ?? null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const byCode = useMemo(() => new Map(regions.map((region) => [region.code, region])), [regions]);
  usePainted(regions);

  const codeOf = (event: SyntheticEvent) => (event.target as Element).getAttribute('data-code');
  const focus = (code: string) => {
    setReached(code);
    cells.current?.querySelector<SVGPathElement>(`[data-code="${code}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = byCode.get(reached ?? '');
    if (event.key === 'Escape' && onUp) onUp();
    else if ((event.key === 'Enter' || event.key === ' ') && from) onOpen(from.code);
    else if (isArrowKey(event.key) && from) {
      const next = nextInDirection(regions, from, event.key);
      if (next) focus(next.code);
    } else return;
    event.preventDefault();
  };
  const onPointerOver = (event: PointerEvent) => setPointed(codeOf(event));
  const told = byCode.get(pointed ?? (focused ? (reached ?? '') : ''));
  const marked = byCode.get((focused ? reached : chosen) ?? '');

  return (
    <div ref={frame} className={styles.frame} data-mode={mode}>
      <svg className={styles.canvas} width={room.width} height={room.height} viewBox={`0 0 ${room.width} ${room.height}`} role="group" aria-label={label}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`rotate(45) scale(${1 / view.scale})`}>
            <rect width="6" height="6" className={styles.hatchGround} />
            <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
          </pattern>
        </defs>
        <g transform={`scale(${view.scale}) translate(${view.x} ${view.y})`}>
          <g
            ref={cells}
            onClick={(event) => {
              const code = codeOf(event);
              if (code) onOpen(code);
            }}
            onKeyDown={onKeyDown}
            onPointerOver={onPointerOver}
            onPointerLeave={() => setPointed(null)}
            onFocus={(event) => {
              setFocused(event.target.matches(':focus-visible'));
              setReached(codeOf(event));
            }}
            onBlur={() => setFocused(false)}
          >
            <Cells regions={regions} steps={steps} say={say} hatch={hatch} reached={reached} />
          </g>
          <path d={borders} className={styles.borders} />
          {marked && <path d={marked.path} className={styles.marked} />}
        </g>
        {mode === 'count' && <MapCounts regions={regions} view={view} number={number} />}
        <MapNames named={named} view={view} room={room} beneath={mode === 'count' && named === regions} />
      </svg>
      {told && (
        <div className={styles.tip} aria-hidden="true" style={{ left: (told.centre[0] + view.x) * view.scale, top: (told.centre[1] + view.y) * view.scale }}>
          <strong>{told.name}</strong> {say(told.value)}
        </div>
      )}
    </div>
  );
}

type CellsProps = Pick<Props, 'regions' | 'steps' | 'say'> & { hatch: string; reached: string | null };

/** The regions. Drawn anew only when what they show changes, since there may be more than a thousand. */
const Cells = memo(function Cells({ regions, steps, say, hatch, reached }: CellsProps) {
  return regions.map(({ code, name, path, value }) => (
    <path
      key={code}
      data-code={code}
      d={path}
      role="button"
      aria-label={`${name}: ${say(value)}`}
      tabIndex={code === reached ? 0 : -1}
      className={styles.cell}
      data-colour={value === null ? 'hidden' : stepOf(steps, value)?.colour}
      fill={value === null ? `url(#${hatch})` : undefined}
    />
  ));
}, (before, after) => before.regions === after.regions && before.steps === after.steps && before.reached === after.reached && before.hatch === after.hatch);

/** Tells the browser's own measurement how long it took from numbers and shapes to the painted map. */
function usePainted(regions: readonly RegionValue[]): void {
  const [start] = useState(() => performance.now());
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    // The task that follows the next frame runs once that frame is painted.
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        told.current = true;
        performance.measure('map-first-paint', { start, detail: regions.length });
        port1.close();
      });
      port1.start();
      port2.postMessage(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [start, regions]);
}
