import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { dropdownClasses } from './Dropdown.tsx';
import type { InputProps } from './Form.tsx';
import { useListbox } from './use-listbox.ts';
import styles from './Picker.module.css';

/** A record to choose: its name, and a second line that tells it from others of that name. */
export type Choice = { id: string; name: string; second?: string };

type Props<C extends Choice> = {
  input: InputProps;
  value: Choice | null;
  onChange: (choice: C | null) => void;
  /** Finds what fits the words; without words, what is likely. */
  find: (text: string) => Promise<readonly C[]>;
  /** Offered last in the list when what is looked for is not there yet. */
  create?: { label: (text: string) => string; onCreate: (text: string) => void };
  placeholder?: string;
  ref?: (element: HTMLInputElement | null) => void;
};

type Found<C> = { for: string; choices: readonly C[]; failed: boolean };
const pause = 250;

/**
 * One record out of many, by typing: a combobox with a list (ARIA 1.2). Arrow keys move, Enter takes, Escape closes.
 * Only a record from the list counts; words left standing give way to the record chosen before.
 */
export function Picker<C extends Choice>({ input, value, onChange, find, create, placeholder, ref }: Props<C>) {
  const t = useText();
  const element = useRef<HTMLInputElement | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const found = useFound(find, open ? (text ?? '').trim() : null);
  const words = (text ?? '').trim();
  const choices = found?.choices ?? [];
  // Nobody is to be registered anew before it is known who is there.
  const creating = create !== undefined && found?.for === words;
  const options = choices.length + (creating ? 1 : 0);
  const list = useListbox(open, options);

  const close = () => {
    setOpen(false);
    setText(null);
    list.setActive(-1);
  };
  const take = (index: number) => {
    const choice = choices[index];
    if (choice) onChange(choice);
    else create?.onCreate(words);
    close();
  };
  const clear = () => {
    onChange(null);
    close();
    element.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'Enter' && open && list.active >= 0) take(list.active);
    else if (event.key === 'Enter' && open && words !== '' && found?.for === words && choices.length === 1) take(0);
    else if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) setOpen(true);
    else if (!list.move(event) && (event.key !== 'Enter' || !open)) return;
    // Enter in an open list never sends the form.
    event.preventDefault();
    event.stopPropagation();
  };
  const option = (index: number, name: string, second: string | undefined) => (
    <button key={index} {...list.option(index)} className={styles.option} onClick={() => take(index)}>
      {name}
      {second && <span className={styles.second}>{second}</span>}
    </button>
  );

  return (
    <div className={styles.picker}>
      <input
        {...input}
        ref={(node) => {
          element.current = node;
          ref?.(node);
        }}
        {...list.input}
        type="text"
        spellCheck={false}
        placeholder={placeholder}
        value={text ?? value?.name ?? ''}
        onChange={(event) => {
          setText(event.target.value);
          list.setActive(-1);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {value?.second && !open && <span className={styles.chosen}>{value.second}</span>}
      {value && !open && (
        <button type="button" className={styles.clear} aria-label={t('pickers.clear', { name: value.name })} onClick={clear}>×</button>
      )}
      <div className={dropdownClasses.dropdown} hidden={!open}>
        <div id={list.id} role="listbox" aria-label={t('pickers.results')} hidden={options === 0}>
          {choices.map(({ name, second }, index) => option(index, name, second))}
          {creating && option(choices.length, create.label(words), undefined)}
        </div>
        {choices.length === 0 && <p className={styles.note}>{found === null ? t('ui.loading') : t(found.failed ? 'pickers.failed' : 'pickers.none')}</p>}
      </div>
      <span role="status" className={styles.away}>
        {open && found !== null && t(found.failed ? 'pickers.failed' : 'pickers.count', { count: choices.length })}
      </span>
    </div>
  );
}

/** What was found for the words once typing pauses; null while nothing has come. Not asked for while `text` is null. */
function useFound<C>(find: (text: string) => Promise<readonly C[]>, text: string | null): Found<C> | null {
  const [found, setFound] = useState<Found<C> | null>(null);
  const ask = useRef(find);
  useEffect(() => {
    ask.current = find;
  });
  useEffect(() => {
    if (text === null) return;
    let current = true;
    const settle = (choices: readonly C[], failed: boolean) => current && setFound({ for: text, choices, failed });
    const timer = setTimeout(() => void ask.current(text).then((choices) => settle(choices, false), () => settle([], true)), text === '' ? 0 : pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return text === null ? null : found;
}
