import { useDeferredValue, useState } from 'react';
import type { MapLevel } from '@pilar/map/map-topology';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { levelTitles } from './level-titles.ts';
import type { MapValues, NumberForms } from './map-values.ts';
import styles from './RegionMap.module.css';

/** Beyond so many regions those without rows are listed when asked for. */
const allUpTo = 40;

type Props = { title: string; level: MapLevel; values: MapValues; forms: NumberForms; onOpen: (code: string) => void };
type Row = { code: string; name: string; value: number | null; drawn: boolean };

/** The map's numbers as a table, largest first; what has no shape on the map stands at its end. */
export function MapTable({ title, level, values, forms: { head, number, unknown }, onOpen }: Props) {
  const t = useText();
  const [all, setAll] = useState(false);
  // The map is painted first: a table of a thousand rows may come a moment later.
  const { regions, elsewhere } = useDeferredValue(values, nothing);
  const drawn = regions.map(({ code, name, value }): Row => ({ code, name, value, drawn: true })).toSorted(largestFirst);
  const shown = drawn.length > allUpTo && !all ? drawn.filter(({ value }) => value !== 0) : drawn;
  const rows = [...shown, ...elsewhere.map(({ region, value }): Row => ({ code: region.code, name: region.shortName, value, drawn: false }))];
  const columns: Column<Row>[] = [
    {
      key: 'region',
      head: t(levelTitles[level]),
      cell: ({ code, name, drawn: onMap }) => (onMap
        ? <button type="button" className={styles.open} onClick={() => onOpen(code)}>{name}</button>
        : <>{name} <span className={styles.aside}>{t('map.notDrawn')}</span></>),
      phone: 'lead',
    },
    { key: 'count', head, align: 'end', cell: ({ value }) => (value === null ? unknown : number(value)) },
  ];
  return (
    <>
      <Table label={t('map.tableOf', { title })} columns={columns} rows={rows} rowKey={({ code, drawn: onMap }) => `${code} ${onMap}`} dense />
      {shown.length < drawn.length && <Button weight="quiet" onClick={() => setAll(true)}>{t('map.others', { count: drawn.length - shown.length })}</Button>}
    </>
  );
}

const nothing: MapValues = { regions: [], elsewhere: [] };

function largestFirst(a: Row, b: Row): number {
  return (b.value ?? 0.5) - (a.value ?? 0.5) || (a.code < b.code ? -1 : 1);
}
