import { useId, useMemo, useState } from 'react';
import { stepsOf } from '@pilar/map/scale';
import type { MapLevel } from '@pilar/map/map-topology';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapTable } from './MapTable.tsx';
import { within, type LevelShapes } from './map-shapes.ts';
import { valuesOf, type AreaCell, type NumberForms } from './map-values.ts';
import styles from './RegionMap.module.css';

type Props = {
  /** What is counted: names map, legend and table. */
  title: string;
  /** Shapes of the level, see `shapesFor`. */
  shapes: LevelShapes;
  /** Shapes of the level that names stand for, when those of the drawn one would be too many to read. */
  names?: LevelShapes;
  /** The region whose parts are drawn. */
  root: string;
  level: MapLevel;
  cells: readonly AreaCell[];
  /** A number in words: "12 kegiatan". */
  words: (count: number) => string;
  /** Default: whole numbers, and "fewer than 5" where one is hidden. */
  forms?: NumberForms;
  /** Colours by number, or the numbers themselves. */
  mode: 'shade' | 'count';
  /** The list hides where there are few persons. */
  hidesFew?: boolean;
  /** What it means that a region has no number: none, or that nobody said. */
  untold?: 0 | null;
  /** A region to mark. */
  chosen?: string | null;
  onOpen: (code: string) => void;
  /** Leads to the region above; null at the top. */
  up: { name: string; go: () => void } | null;
  /** The table is shown at first; it is always there for those who hear the page. */
  tableShown?: boolean;
};

/** Regions of one level with a number each, as a map and as a table that says the same. */
export function RegionMap({ title, shapes, names, root, level, cells, words, forms, mode, hidesFew = false, untold = 0, chosen = null, onOpen, up, tableShown = true }: Props) {
  const t = useText();
  const { number } = useFormat();
  const written = forms ?? { head: t('map.number'), number, unknown: t('map.few') };
  const [table, setTable] = useState(tableShown);
  const tableId = useId();
  const values = useMemo(() => valuesOf(within(shapes, root), cells, hidesFew, untold), [shapes, root, cells, hidesFew, untold]);
  const named = useMemo(() => (names ? within(names, root) : values.regions), [names, root, values]);
  const steps = useMemo(() => stepsOf(values.regions.flatMap(({ value }) => (value === null ? [] : [value]))), [values]);
  const say = (value: number | null) => (value === null ? written.unknown : words(value));
  const elsewhere = values.elsewhere.map(({ region, value }) => t('map.regionNumber', { region: region.shortName, number: value === null ? written.unknown : written.number(value) })).join(', ');
  return (
    <div className={styles.layout} data-table={table}>
      <figure className={styles.figure} aria-label={title}>
        <div className={styles.bar}>
          {up ? <Button weight="quiet" className={styles.up} onClick={up.go}>{t('map.up', { area: up.name })}</Button> : <span />}
          <Button weight="quiet" aria-expanded={table} aria-controls={tableId} onClick={() => setTable(!table)}>{t(table ? 'map.hideTable' : 'map.showTable')}</Button>
        </div>
        <MapCanvas key={`${root} ${level}`} label={title} regions={values.regions} named={named} borders={shapes.borders} steps={steps} mode={mode} say={say} number={written.number} chosen={chosen} onOpen={onOpen} onUp={up?.go ?? null} />
        <figcaption>
          {mode === 'shade' && <MapLegend title={title} steps={steps} hidden={values.regions.some(({ value }) => value === null)} forms={written} />}
          {values.elsewhere.length > 0 && <p className={styles.note}>{t('map.elsewhere', { regions: elsewhere })}</p>}
          <p className={styles.note}>{t(shapes.schematic ? 'map.schematic' : 'map.official')} {t('map.keys')}</p>
        </figcaption>
      </figure>
      <div id={tableId} className={table ? styles.table : styles.unseen}>
        <MapTable title={title} level={level} values={values} forms={written} onOpen={onOpen} />
      </div>
    </div>
  );
}
