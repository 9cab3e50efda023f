import type { Step } from '@pilar/map/scale';
import { useText } from '../../i18n/use-text.ts';
import type { NumberForms } from './map-values.ts';
import styles from './RegionMap.module.css';

/** Which colour stands for which numbers, in numbers. */
export function MapLegend({ title, steps, hidden, forms: { number, unknown } }: { title: string; steps: readonly Step[]; hidden: boolean; forms: NumberForms }) {
  const t = useText();
  const words = ({ from, to }: Step) => {
    if (to === null) return t('map.orMore', { from: number(from) });
    return to === from ? number(from) : t('map.fromTo', { from: number(from), to: number(to) });
  };
  return (
    <ul className={styles.legend} aria-label={t('map.legend', { title })}>
      {steps.map((step) => (
        <li key={step.from}><span className={styles.swatch} data-colour={step.colour} aria-hidden="true" />{words(step)}</li>
      ))}
      {hidden && <li><span className={styles.swatch} data-colour="hidden" aria-hidden="true" />{unknown}</li>}
    </ul>
  );
}
