import { useState } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Details } from '../../ui/Details.tsx';
import type { ShownImport } from './import-query.ts';
import styles from './SheetChoice.module.css';

/** Where in the file the table stands. */
export type Sheet = { sheet: number; headerRow: number; headerRows: number };

type Props = { shown: ShownImport; busy: boolean; onChoose: (sheet: Sheet) => void };

/** Sheet and header as they were found; another choice reads the file anew. */
export function SheetChoice({ shown, busy, onChoose }: Props) {
  const t = useText();
  const { number } = useFormat();
  const [sheet, setSheet] = useState(shown.sheet ?? 0);
  const [headerRow, setHeaderRow] = useState(shown.headerRow ?? 1);
  const [headerRows, setHeaderRows] = useState(shown.headerRows ?? 1);
  const name = shown.sheets.find(({ position }) => position === shown.sheet)?.name ?? '';
  const found = shown.sheets.length > 1 ? t('imports.foundInSheet', { sheet: name, row: number(shown.headerRow ?? 1) }) : t('imports.foundAt', { row: number(shown.headerRow ?? 1) });
  return (
    <Details title={t('imports.where')} second={found} open={shown.columns.length === 0}>
      <div className={styles.fields}>
        {shown.sheets.length > 1 && (
          <Field id="sheet" label={t('imports.sheet')}>
            {(input) => (
              <select {...input} value={sheet} onChange={(event) => setSheet(Number(event.target.value))}>
                {shown.sheets.map((option) => (
                  <option key={option.position} value={option.position}>
                    {[option.name, option.hidden && t('imports.hiddenSheet'), option.rows !== null && option.rows !== undefined && t('imports.sheetRows', { count: option.rows })].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field id="headerRow" label={t('imports.headerRow')} hint={t('imports.headerRowHint')}>
          {(input) => <input {...input} type="number" min={1} max={200} value={headerRow} onChange={(event) => setHeaderRow(Number(event.target.value))} />}
        </Field>
        <Field id="headerRows" label={t('imports.headerRows')} hint={t('imports.headerRowsHint')}>
          {(input) => <input {...input} type="number" min={1} max={5} value={headerRows} onChange={(event) => setHeaderRows(Number(event.target.value))} />}
        </Field>
      </div>
      <FormActions>
        <Button disabled={busy || !(headerRow >= 1) || !(headerRows >= 1)} onClick={() => onChoose({ sheet, headerRow, headerRows })}>{t('imports.readAgain')}</Button>
      </FormActions>
    </Details>
  );
}
