import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useEventFinder } from './event-finder.ts';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { countOf, everybody, namesOf } from './plan-choice.ts';
import { whyNot } from '../records/why-not.ts';
import { UnplannedTicks } from './UnplannedTicks.tsx';
import styles from './monitoring.module.css';

const planningQuery = graphql(`
  query Planning($area: RegionCode!, $year: Int!) {
    region(code: $area) {
      code
      fullName
      unplannedInstitutions(first: 1, year: $year) { totalCount { value exact } }
    }
    monitoringInstruments(published: true) { id name edition publishedOn }
    assessors(area: $area) { id displayName }
  }
`);

const planMonitorings = graphql(`
  mutation PlanMonitorings($input: PlanMonitoringsInput!) {
    planMonitorings(input: $input) { __typename ... on MonitoringPlan { id planned } ...Refusal @unmask }
  }
`);

/** The first day that can still be planned in the year. */
function firstDay(year: number): string {
  const now = today();
  return now.startsWith(`${year}-`) ? now : `${year}-01-02`;
}

/** Plans the year for a regency or district: who is not planned yet, on which days, visited by whom. */
export function PlanForm({ area, year }: { area: string; year: number }) {
  const t = useText();
  const navigate = useNavigate();
  const findEvent = useEventFinder();
  const { data, error } = useQuery(planningQuery, { variables: { area, year }, fetchPolicy: 'cache-and-network' });
  const { submit, busy } = useSubmit(planMonitorings);
  const [choice, setChoice] = useState(everybody);
  const [days, setDays] = useState({ from: firstDay(year), to: `${year}-12-31` });
  const [instrument, setInstrument] = useState('');
  const [assessor, setAssessor] = useState('');
  const [event, setEvent] = useState<Choice | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = data?.region?.unplannedInstitutions;
  if (!data) return error ? <Notice tone="due">{t('monev.unread')}</Notice> : null;
  if (!open) return <Notice tone="due">{t('monev.unread')}</Notice>;
  if (open.totalCount.value === 0) return <State title={t('monev.allPlanned')}>{t('monev.allPlannedWhy', { area: data.region?.fullName ?? '', year: String(year) })}</State>;
  const count = countOf(choice, open.totalCount.value);
  const plan = async () => {
    setRefusal(null);
    const outcome = await submit({ year, area, ...days, ...namesOf(choice), instrument: instrument || null, assessor: assessor || null, event: event?.id ?? null });
    const refused = whyNot(outcome, t);
    if (refused !== null) return setRefusal(refused);
    toast(t('monev.planned', { count: outcome.saved?.__typename === 'MonitoringPlan' ? outcome.saved.planned : count }));
    await navigate({ to: '/monev', search: { wilayah: area, tahun: year, tampilan: 'daftar' } });
  };
  return (
    <form
      noValidate
      className={[stackClass, styles.form].join(' ')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void plan();
      }}
    >
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={gridClass}>
        <Field id="plan-from" label={t('monev.firstVisit')} required>
          {(input) => <input {...input} type="date" value={days.from} min={`${year}-01-01`} max={`${year}-12-31`} onChange={({ target }) => setDays({ ...days, from: target.value })} />}
        </Field>
        <Field id="plan-to" label={t('monev.lastVisit')} hint={t('monev.spreadHint')} required>
          {(input) => <input {...input} type="date" value={days.to} min={`${year}-01-01`} max={`${year}-12-31`} onChange={({ target }) => setDays({ ...days, to: target.value })} />}
        </Field>
        <Field id="plan-assessor" label={t('monev.assessor')}>
          {(input) => (
            <select {...input} value={assessor} onChange={({ target }) => setAssessor(target.value)}>
              <option value="">{t('monev.nobodyYet')}</option>
              {present(data.assessors).map(({ id, displayName }) => <option key={id} value={id}>{displayName}</option>)}
            </select>
          )}
        </Field>
        <Field id="plan-instrument" label={t('monev.instrument')}>
          {(input) => (
            <select {...input} value={instrument} onChange={({ target }) => setInstrument(target.value)}>
              <option value="">{t('monev.latestEdition')}</option>
              {present(data.monitoringInstruments).map(({ id, name, edition }) => <option key={id} value={id}>{t('monev.editionOf', { name, edition })}</option>)}
            </select>
          )}
        </Field>
      </div>
      <Field id="plan-event" label={t('monev.event')} hint={t('monev.eventHint')}>
        {(input) => <Picker input={input} value={event} onChange={setEvent} find={findEvent} />}
      </Field>
      <UnplannedTicks area={area} year={year} total={open.totalCount.value} choice={choice} onChange={setChoice} />
      <FormActions>
        <Button type="submit" weight="main" disabled={busy || count === 0}>{t('monev.planCount', { count })}</Button>
      </FormActions>
    </form>
  );
}
