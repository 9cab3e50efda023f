import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import styles from './Rows.module.css';

type Props = {
  /** Id that errors of the whole list lead to. */
  id: string;
  /** Name of one row: "Peran". */
  name: string;
  /** A key per row that stays with it when it moves. */
  keys: readonly string[];
  add: string;
  onAdd: () => void;
  onRemove: (index: number) => void;
  onMove?: (from: number, to: number) => void;
  /** Said where there is no row. */
  empty?: string;
  error?: string;
  /** Rows of one line, whose fields say which row it is. */
  compact?: boolean;
  children: (index: number) => ReactNode;
};

type Wanted = { row: number; part: 'first' | 'up' | 'down' } | 'add';
const controls = 'input, select, textarea';

/** Rows of fields that can be added, moved and removed, all by keyboard; the focus follows what was done. */
export function Rows({ id, name, keys, add, onAdd, onRemove, onMove, empty, error, compact, children }: Props) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focusOn(list.current, wanted.current)) wanted.current = null;
  });
  const move = (from: number, to: number, part: 'up' | 'down') => {
    wanted.current = { row: to, part };
    onMove?.(from, to);
  };
  return (
    <div ref={list} id={id} tabIndex={-1} className={styles.rows}>
      {error && <p className={styles.error}>{error}</p>}
      {keys.length === 0 && empty && <p className={styles.empty}>{empty}</p>}
      {keys.length > 0 && (
        <ol className={[styles.list, compact && styles.compact].filter(Boolean).join(' ')}>
          {keys.map((key, index) => {
            const title = t('rows.title', { name, number: index + 1 });
            return (
              <li key={key} data-row={index}>
                <div role="group" aria-label={title}>
                <div className={styles.head}>
                  <span aria-hidden="true" className={styles.title}>{title}</span>
                  {onMove && keys.length > 1 && (
                    <>
                      <button type="button" data-part="up" className={styles.tool} aria-label={t('rows.up', { row: title })} aria-disabled={index === 0} onClick={() => index > 0 && move(index, index - 1, 'up')}>↑</button>
                      <button type="button" data-part="down" className={styles.tool} aria-label={t('rows.down', { row: title })} aria-disabled={index === keys.length - 1} onClick={() => index < keys.length - 1 && move(index, index + 1, 'down')}>↓</button>
                    </>
                  )}
                  <button
                    type="button"
                    className={styles.tool}
                    aria-label={t('rows.remove', { row: title })}
                    onClick={() => {
                      wanted.current = keys.length > 1 ? { row: Math.min(index, keys.length - 2), part: 'first' } : 'add';
                      onRemove(index);
                    }}
                  >
                    {t('rows.removeShort')}
                  </button>
                </div>
                {children(index)}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <Button
        data-part="add"
        onClick={() => {
          wanted.current = { row: keys.length, part: 'first' };
          onAdd();
        }}
      >
        {add}
      </Button>
    </div>
  );
}

/** Gives the focus to what was wanted, and back whether it is there yet. */
function focusOn(list: HTMLElement | null, target: Wanted): boolean {
  const part = target === 'add' ? '[data-part="add"]' : target.part === 'first' ? controls : `[data-part="${target.part}"]`;
  const within = target === 'add' ? list : list?.querySelector(`:scope > ol > [data-row="${target.row}"]`);
  const found = within?.querySelector<HTMLElement>(target === 'add' ? `:scope > ${part}` : part);
  found?.focus();
  return found !== null && found !== undefined;
}
