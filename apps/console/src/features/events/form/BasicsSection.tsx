import { useQuery } from '@apollo/client/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { graphql } from '../../../__generated__/gql.ts';
import { LongTextField, SelectField, TextField, useFieldError } from '../../../forms/fields.tsx';
import { gridClass, wideClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import type { EventValues } from './event-values.ts';

const seriesQuery = graphql(`
  query SeriesToChoose {
    eventSeries(first: 100) { edges { node { id title type } } }
  }
`);

const held: readonly string[] = ['HELD', 'REPORTED', 'PUBLISHED'];

/** What the event is: its title, its kind, how far it is, what it is for. */
export function BasicsSection({ series }: { /** The series it belongs to now, known before the list of all has come. */ series: { id: string; title: string } | null }) {
  const t = useText();
  const types = useOptions('EVENT_TYPE');
  const states = useOptions('EVENT_STATE');
  const { data } = useQuery(seriesQuery);
  const known = data?.eventSeries?.edges.map(({ node }) => node) ?? [];
  const all = series && !known.some(({ id }) => id === series.id) ? [series, ...known] : known;
  return (
    <Section title={t('eventForm.basics')}>
      <div className={gridClass}>
        <div className={wideClass}><TextField<EventValues> name="title" label={t('events.titleField')} required /></div>
        <SelectField<EventValues> name="type" label={t('events.type')} options={types} none={t('forms.choose')} required />
        <SelectField<EventValues> name="state" label={t('events.state')} options={states} none={t('forms.choose')} required />
        <SelectField<EventValues> name="series" label={t('events.series')} options={all.map(({ id, title }) => ({ value: id, label: title }))} none={t('eventForm.noSeries')} />
        <div className={wideClass}><LongTextField<EventValues> name="purpose" label={t('events.purpose')} /></div>
        <IncompleteReason />
      </div>
    </Section>
  );
}

/** Asked for only where the rules may: an event that has been held and lacks something (rules 20, 21, 23). */
function IncompleteReason() {
  const t = useText();
  const { control } = useFormContext<EventValues>();
  const [state, reason] = useWatch({ control, name: ['state', 'incompleteReason'] });
  const error = useFieldError<EventValues>('incompleteReason');
  if (!held.includes(state) && reason === '' && error === undefined) return null;
  return <div className={wideClass}><LongTextField<EventValues> name="incompleteReason" label={t('events.incompleteReason')} hint={t('eventForm.incompleteHint')} /></div>;
}
