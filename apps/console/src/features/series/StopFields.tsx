import { useQuery } from '@apollo/client/react';
import { isDate, today, weekday } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { gridClass } from '../../forms/form-classes.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Clashes } from '../events/Clashes.tsx';
import styles from './series.module.css';
import type { StopValues } from './series-plan.ts';

const clashesQuery = graphql(`
  query StopClashes($plan: EventPlanInput!) {
    eventClashes(plan: $plan) { ...EventClashWords @unmask }
  }
`);

type Props = {
  stop: StopValues;
  name: string;
  /** Who has a role at the event that it is like. */
  persons: readonly string[];
  errors: Readonly<Record<string, string>>;
  onChange: (stop: StopValues) => void;
  onRemove: () => void;
};

/** When and where a stop is planned, and what it would meet. */
export function StopFields({ stop, name, persons, errors, onChange, onRemove }: Props) {
  const t = useText();
  const language = useLanguage();
  const { area, date, startTime, endTime, venue } = stop;
  const dated = isDate(date) && date >= today();
  const { data } = useQuery(clashesQuery, {
    variables: { plan: { date, startTime: startTime || null, endTime: endTime || null, venue: venue.trim() || null, venueArea: area, persons: [...persons], targetAreas: [area] } },
    skip: !dated, fetchPolicy: 'cache-and-network',
  });
  const id = (field: string) => `${area}.${field}`;
  const input = (field: 'date' | 'startTime' | 'endTime' | 'venue', label: string, type: string, hint?: string) => (
    <Field id={id(field)} label={label} hint={hint} error={errors[field]} required={field === 'date'}>
      {(own) => <input {...own} type={type} autoComplete="off" value={stop[field]} min={type === 'date' ? today() : undefined} onChange={({ target }) => onChange({ ...stop, [field]: target.value })} />}
    </Field>
  );
  return (
    <fieldset className={styles.stop}>
      <legend>{name}</legend>
      <div className={gridClass}>
        {input('date', t('events.date'), 'date', isDate(date) ? weekday(date, language) : undefined)}
        {input('startTime', t('eventForm.startTime'), 'time')}
        {input('endTime', t('plan.endTime'), 'time')}
        {input('venue', t('events.venue'), 'text', t('plan.venueHint'))}
      </div>
      {errors['area'] && <p className={styles.error}>{errors['area']}</p>}
      <Clashes clashes={(dated && data?.eventClashes) || []} />
      <div><Button weight="quiet" onClick={onRemove}>{t('plan.remove', { area: name })}</Button></div>
    </fieldset>
  );
}
