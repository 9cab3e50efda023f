import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useEventFinder } from './event-finder.ts';
import type { MonitoringShown } from './MonitoringBody.tsx';
import { whyNot } from '../records/why-not.ts';

const assessorsQuery = graphql(`
  query Assessors($area: RegionCode!) {
    assessors(area: $area) { id displayName }
  }
`);

const reschedule = graphql(`
  mutation RescheduleMonitoring($input: RescheduleMonitoringInput!) {
    rescheduleMonitoring(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

/** Another day, assessor or event for a visit that has not been made. */
export function RescheduleDialog({ monitoring: { id, version, year, plannedOn, assessor, event, area }, onClose }: { monitoring: MonitoringShown; onClose: () => void }) {
  const t = useText();
  const findEvent = useEventFinder();
  // Whoever visits comes from the regency or from one of its districts.
  const { data } = useQuery(assessorsQuery, { variables: { area: area.code.slice(0, 5) } });
  const { submit, busy } = useSubmit(reschedule);
  const [day, setDay] = useState(plannedOn);
  const [account, setAccount] = useState(assessor?.id ?? '');
  const [at, setAt] = useState<Choice | null>(event && { id: event.id, name: event.title });
  const [error, setError] = useState<string>();
  const accounts = present(data?.assessors);
  const known = assessor && !accounts.some((one) => one.id === assessor.id) ? [assessor, ...accounts] : accounts;
  const save = async () => {
    const refused = whyNot(await submit({ id, version, plannedOn: day, assessor: account || null, event: at?.id ?? null }), t);
    if (refused !== null) return setError(refused);
    toast(t('monev.rescheduled'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('monev.doReschedule')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void save()}>{t('monev.doReschedule')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <div className={stackClass}>
        <Field id="reschedule-day" label={t('monev.plannedOn')} error={error} required>
          {(input) => <input {...input} type="date" value={day} min={`${year}-01-01`} max={`${year}-12-31`} onChange={({ target }) => setDay(target.value)} />}
        </Field>
        <Field id="reschedule-assessor" label={t('monev.assessor')}>
          {(input) => (
            <select {...input} value={account} onChange={({ target }) => setAccount(target.value)}>
              <option value="">{t('monev.nobodyYet')}</option>
              {known.map(({ id: one, displayName }) => <option key={one} value={one}>{displayName}</option>)}
            </select>
          )}
        </Field>
        <Field id="reschedule-event" label={t('monev.event')} hint={t('monev.eventHint')}>
          {(input) => <Picker input={input} value={at} onChange={setAt} find={findEvent} />}
        </Field>
      </div>
    </Dialog>
  );
}
