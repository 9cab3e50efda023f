import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { SeriesPageQuery } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, Field, FormActions, type FieldError } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { StopFields } from './StopFields.tsx';
import styles from './series.module.css';
import { stopInputs, undated, type StopValues } from './series-plan.ts';

const planEvents = graphql(`
  mutation PlanEvents($input: PlanEventsInput!) {
    planEvents(input: $input) {
      __typename
      ... on Event { id }
      ...Refusal @unmask
    }
  }
`);

type Series = NonNullable<SeriesPageQuery['series']>;
type Props = { series: Series; stops: readonly StopValues[]; onChange: (stops: StopValues[]) => void };

/** The next stops of a series: each with its day, planned in one step like an event that was. */
export function SeriesPlan({ series, stops, onChange }: Props) {
  const t = useText();
  const { shortDate } = useFormat();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(planEvents);
  const events = series.events.edges.map(({ node }) => node);
  const [like, setLike] = useState(events[0]?.id ?? '');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const names = new Map(series.stops.map(({ area }) => [area.code, area.shortName]));
  const persons = [...new Set((events.find(({ id }) => id === like)?.roles ?? []).flatMap(({ person }) => person?.id ?? []))];
  const ofStop = (area: string) => Object.fromEntries(Object.entries(errors).flatMap(([id, message]) => (id.startsWith(`${area}.`) ? [[id.slice(area.length + 1).split('.')[0] ?? '', message]] : [])));
  const told: FieldError[] = Object.entries(errors).map(([id, message]) => {
    const area = stops.find((stop) => id.startsWith(`${stop.area}.`))?.area;
    return { id, label: (area && names.get(area)) ?? t('plan.like'), message };
  });

  const send = async () => {
    setRefusal(null);
    setAttempt(attempt + 1);
    const missing = undated(stops);
    setErrors(Object.fromEntries(missing.map((area) => [`${area}.date`, t('plan.dateNeeded')])));
    if (missing.length > 0) return;
    const outcome = await submit({ like, stops: stopInputs(stops) });
    if (outcome.saved) {
      toast(t('plan.planned', { count: stops.length }));
      onChange([]);
      // What the page shows of the series has changed with it.
      await client.refetchQueries({ include: ['SeriesPage'] });
      return;
    }
    const problems = outcome.refusal?.__typename === 'InvalidInput' ? outcome.refusal.problems : [];
    setErrors(Object.fromEntries(problems.map(({ path, message }) => {
      const [list, index, ...field] = path;
      return [list === 'stops' && index !== undefined ? `${stops[Number(index)]?.area}.${field.join('.')}` : (list ?? ''), message];
    })));
    if (problems.length === 0) setRefusal(outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  };

  return (
    <div className={styles.plan}>
      <Card title={t('plan.new')}>
        <LeaveGuard changed={() => stops.some(({ date, venue }) => date !== '' || venue !== '')} />
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <ErrorSummary errors={told} attempt={attempt} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <Field id="like" label={t('plan.like')} hint={t('plan.likeHint')} error={errors['like']}>
            {(own) => (
              <select {...own} value={like} onChange={({ target }) => setLike(target.value)}>
                {events.map(({ id, title, date }) => <option key={id} value={id}>{`${title}, ${shortDate(date)}`}</option>)}
              </select>
            )}
          </Field>
          {stops.map((stop, index) => (
            <StopFields
              key={stop.area}
              stop={stop}
              name={names.get(stop.area) ?? stop.area}
              persons={persons}
              errors={ofStop(stop.area)}
              onChange={(changed) => onChange(stops.with(index, changed))}
              onRemove={() => onChange(stops.toSpliced(index, 1))}
            />
          ))}
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('plan.save', { count: stops.length })}</Button>
            <Button onClick={() => onChange([])}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </Card>
    </div>
  );
}
