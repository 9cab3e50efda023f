import { useId } from 'react';
import { useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import type { ServiceKind } from '../../__generated__/graphql.ts';
import { TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { isGiven, kinds, type DayValues } from './day-form.ts';
import styles from './service-centres.module.css';

/** How many came, by kind of service and sex. What became of them is asked only where somebody came. */
export function KindFields() {
  return <div className={styles.kinds}>{kinds.map((kind) => <Kind key={kind} kind={kind} />)}</div>;
}

function Kind({ kind }: { kind: ServiceKind }) {
  const t = useText();
  const label = useLabel();
  const id = useId();
  const { control } = useFormContext<DayValues>();
  const values = useWatch({ control, name: `services.${kind}` });
  const count = (part: 'male' | 'female' | 'settled' | 'referred') => (
    <TextField<DayValues> name={`services.${kind}.${part}` as FieldPath<DayValues>} label={t(`services.${part}`)} inputMode="numeric" maxLength={3} placeholder="0" />
  );
  return (
    <div role="group" aria-labelledby={id} className={styles.kind}>
      <span id={id} className={styles.kindName}>{label('SERVICE_KIND', kind)}</span>
      {count('male')}
      {count('female')}
      {isGiven(values) && <div className={styles.after}>{count('settled')}{count('referred')}</div>}
    </div>
  );
}
