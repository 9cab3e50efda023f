import { use, useState } from 'react';
import type { MapLevel } from '@pilar/map/map-topology';
import { boxAround } from '@pilar/map/shapes';
import { useText } from '../../i18n/use-text.ts';
import { pillClass } from '../../ui/FilterPill.tsx';
import { levelTitles } from '../map/level-titles.ts';
import { shapesFor } from '../map/map-shapes.ts';
import styles from './Boundaries.module.css';

const margin = 6;

/** Boundaries as they will be drawn, one level at a time. */
export function BoundaryPreview({ url, levels }: { url: string; levels: readonly string[] }) {
  const t = useText();
  const drawable = levels as readonly MapLevel[];
  const [level, setLevel] = useState<MapLevel>(drawable[0] ?? 'REGENCY');
  const { shapes, borders } = use(shapesFor(level, { url, levels }));
  const [left, top, right, bottom] = boxAround(shapes.map(({ box }) => box));
  const title = t(levelTitles[level]);
  return (
    <figure className={styles.preview}>
      <div role="group" aria-label={t('map.level')} className={styles.pills}>
        {drawable.map((one) => <button key={one} type="button" className={pillClass(one === level)} aria-pressed={one === level} onClick={() => setLevel(one)}>{t(levelTitles[one])}</button>)}
      </div>
      <svg role="img" aria-label={t('boundaries.preview', { level: title, count: shapes.length })} viewBox={`${left - margin} ${top - margin} ${right - left + 2 * margin} ${bottom - top + 2 * margin}`}>
        {shapes.map(({ code, path }) => <path key={code} d={path} className={styles.shape} />)}
        <path d={borders} className={styles.borders} />
      </svg>
      <figcaption className={styles.quiet}>{t('boundaries.preview', { level: title, count: shapes.length })}</figcaption>
    </figure>
  );
}
