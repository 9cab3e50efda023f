import { pillClass } from '../../ui/FilterPill.tsx';
import styles from './RegionMap.module.css';

type Props<Value extends string> = { label: string; options: readonly { value: Value; title: string }[]; chosen: Value; onChoose: (value: Value) => void };

/** One of a few, as pills. */
export function MapChoice<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  return (
    <div role="group" aria-label={label} className={styles.choice}>
      <span className={styles.choiceLabel} aria-hidden="true">{label}</span>
      {options.map(({ value, title }) => (
        <button key={value} type="button" className={pillClass(value === chosen)} aria-pressed={value === chosen} onClick={() => onChoose(value)}>{title}</button>
      ))}
    </div>
  );
}
