import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { Dropdown } from './Dropdown.tsx';
import { useDraft } from './use-draft.ts';
import styles from './FilterPill.module.css';

/** Class of a pill; one that is set is tinted. For a link or a button that is a choice of its own. */
export function pillClass(set: boolean): string {
  return [styles.pill, set && styles.set].filter(Boolean).join(' ');
}

/** The row of pills above a list. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return <div role="group" aria-label={label} className={styles.bar}>{children}</div>;
}

type PillProps = {
  label: string;
  /** What the filter is set to, in words; null when it lets everything through. */
  value: string | null;
  children: (close: () => void) => ReactNode;
};

/** A filter as a pill that says its value and opens what it can be set to. */
export function FilterPill({ label, value, children }: PillProps) {
  return (
    <Dropdown
      label={label}
      trigger={(opens) => (
        <button type="button" {...opens} className={pillClass(value !== null)}>
          {value === null ? label : <>{label}: <span className={styles.value}>{value}</span></>}
          <span aria-hidden="true">▾</span>
        </button>
      )}
    >
      {children}
    </Dropdown>
  );
}

export type Option = { value: string; label: string };

type ChoiceProps = { label: string; options: readonly Option[]; chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** A pill with several choices that may hold together. None chosen means all. */
export function ChoicePill({ label, options, chosen, onChange }: ChoiceProps) {
  const t = useText();
  // The list follows a moment later; a tick must not wait for it.
  const [ticked, setTicked] = useDraft(chosen, chosen.join());
  const first = options.find((option) => option.value === chosen[0])?.label ?? null;
  const value = chosen.length > 1 ? t('ui.chosen', { count: chosen.length }) : first;
  const tick = (codes: readonly string[]) => {
    setTicked(codes);
    onChange([...codes]);
  };
  const toggle = (option: string) => tick(ticked.includes(option) ? ticked.filter((other) => other !== option) : [...ticked, option]);
  return (
    <FilterPill label={label} value={value}>
      {() => (
        <fieldset className={styles.options} aria-label={label}>
          {options.map((option) => (
            <label key={option.value} className={styles.option}>
              <input type="checkbox" checked={ticked.includes(option.value)} onChange={() => toggle(option.value)} />
              {option.label}
            </label>
          ))}
          {ticked.length > 0 && <Button weight="quiet" className={styles.clear} onClick={() => tick([])}>{t('ui.showAll')}</Button>}
        </fieldset>
      )}
    </FilterPill>
  );
}

type PeriodProps = { label: string; value: string | null; from: string | undefined; to: string | undefined; onChange: (period: { from?: string; to?: string }) => void };

/** A pill for a first and a last day, either of which may be open. */
export function PeriodPill({ label, value, from, to, onChange }: PeriodProps) {
  const t = useText();
  return (
    <FilterPill label={label} value={value}>
      {() => (
        <div className={styles.dates}>
          <label>
            {t('ui.from')}
            <input type="date" value={from ?? ''} max={to} onChange={(event) => onChange({ from: event.target.value || undefined, to })} />
          </label>
          <label>
            {t('ui.to')}
            <input type="date" value={to ?? ''} min={from} onChange={(event) => onChange({ from, to: event.target.value || undefined })} />
          </label>
          {(from ?? to) && <Button weight="quiet" onClick={() => onChange({})}>{t('ui.wholePeriod')}</Button>}
        </div>
      )}
    </FilterPill>
  );
}

type TextProps = { label: string; value: string; onChange: (text: string) => void };
const pause = 300;

/** A pill to type into. Tells once the typing pauses, so that a list is not asked for at every key. */
export function TextPill({ label, value, onChange }: TextProps) {
  const [text, setText] = useDraft(value, value);
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => tell(text), pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return <input type="search" className={styles.text} aria-label={label} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} />;
}
