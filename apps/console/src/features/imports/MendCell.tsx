import type { ListName } from '@pilar/domain/vocabulary';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import type { DefinedColumn } from './import-query.ts';
import type { StagedRow } from './WrongRows.tsx';
import styles from './WrongRows.module.css';

type Props = {
  id: string;
  label: string;
  column: DefinedColumn | undefined;
  cell: StagedRow['cells'][number];
  disabled: boolean;
  busy: boolean;
  /** True when the cell is right now. */
  onSave: (value: string) => Promise<boolean>;
  onSaveAll: (value: string) => Promise<void>;
  /** The way to say that the row is not the record that is there already. */
  confirm: { label: string; onConfirm: () => void } | null;
};

/** A wrong cell: what stands in it, why that is wrong, and what it should be. Enter saves; Ctrl+Enter saves for all that say the same. */
export function MendCell({ id, label, column, cell, disabled, busy, onSave, onSaveAll, confirm }: Props) {
  const t = useText();
  const [value, setValue] = useState(cell.value);
  const changed = value !== cell.value;
  const save = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    // What stands in the field at this moment, also when it was typed faster than the page was drawn.
    const typed = event.currentTarget.value;
    void (event.ctrlKey || event.metaKey ? onSaveAll(typed) : onSave(typed));
  };
  const input = {
    id, value, disabled, 'data-wrong': true, 'aria-invalid': true, 'aria-describedby': `${id}-why`, onKeyDown: save,
    onChange: (event: { target: { value: string } }) => setValue(event.target.value),
  };
  return (
    <div className={styles.cell}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.input}>
        {column?.type === 'CODE' && column.list ? <CodeInput list={column.list as ListName} {...input} /> : column?.type === 'BOOLEAN' ? <YesInput {...input} /> : <input autoComplete="off" placeholder={column?.example} {...input} />}
        {changed && (
          <span className={styles.tools}>
            <Button disabled={busy} onClick={() => void onSave(value)}>{t('imports.saveCell')}</Button>
            <Button weight="quiet" disabled={busy} onClick={() => void onSaveAll(value)}>{cell.value === '' ? t('imports.saveAllEmpty') : t('imports.saveAll', { value: cell.value })}</Button>
          </span>
        )}
        {confirm && !changed && <Button disabled={busy || disabled} onClick={confirm.onConfirm}>{confirm.label}</Button>}
      </div>
      <p id={`${id}-why`} className={styles.problem}>{cell.problem}</p>
    </div>
  );
}

type InputProps = { id: string; value: string; disabled: boolean; onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => void; onChange: (event: { target: { value: string } }) => void };

/** One of a list's terms; what stands in the file is kept as long as nothing else is chosen. */
function CodeInput({ list, ...input }: InputProps & { list: ListName }) {
  const t = useText();
  const options = useOptions(list);
  return (
    <select {...input}>
      {!options.some(({ label }) => label === input.value) && <option value={input.value}>{input.value === '' ? t('forms.choose') : t('imports.inFile', { value: input.value })}</option>}
      {options.map(({ value, label }) => <option key={value} value={label}>{label}</option>)}
    </select>
  );
}

function YesInput(input: InputProps) {
  const t = useText();
  return (
    <select {...input}>
      {![t('imports.yes'), t('imports.no'), ''].includes(input.value) && <option value={input.value}>{t('imports.inFile', { value: input.value })}</option>}
      <option value="">{t('forms.choose')}</option>
      <option>{t('imports.yes')}</option>
      <option>{t('imports.no')}</option>
    </select>
  );
}
