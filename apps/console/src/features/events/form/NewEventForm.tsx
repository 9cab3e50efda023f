import { levelOf } from '@pilar/domain/region-code';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useViewer } from '../../../shell/session-context.tsx';
import { buttonClass } from '../../../ui/Button.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { regionChoice } from '../../pickers/region-finder.ts';
import { EventForm, Refused } from './EventForm.tsx';
import { SimilarEvents } from './SimilarEvents.tsx';
import { inputOf } from './event-input.ts';
import { emptyValues } from './event-values.ts';
import { recordEvent } from './record-event.ts';
import { useEventForm } from './use-event-form.ts';

const route = getRouteApi('/kegiatan/baru');

/** Enters an event. Whoever works for a regency or below mostly enters what is meant for it, so that stands there already. */
export function NewEventForm() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { tanggal } = route.useSearch();
  const home = levelOf(grant.area.code);
  const [initial] = useState(() => ({ ...emptyValues(home === 'COUNTRY' || home === 'PROVINCE' ? null : regionChoice(grant.area)), date: tanggal ?? '' }));
  const { form, guard, refusal, setRefusal, show } = useEventForm(initial);
  const { submit, busy } = useSubmit(recordEvent);

  const save = () => form.handleSubmit(async (values) => {
    setRefusal(null);
    const outcome = await submit(inputOf(values));
    if (!outcome.saved) return show(outcome.refusal, 'message' in outcome ? outcome.message : null);
    guard.release();
    toast(t('eventForm.recorded'));
    await navigate({ to: '/kegiatan/$id', params: { id: outcome.saved.id } });
  })();

  return (
    <EventForm
      form={form}
      guard={guard}
      series={null}
      notice={<>{refusal && <Refused>{refusal}</Refused>}<SimilarEvents /></>}
      news={refusal}
      save={t('eventForm.save')}
      busy={busy}
      onSave={() => void save()}
      actions={<Link to="/kegiatan" className={buttonClass()}>{t('forms.cancel')}</Link>}
    />
  );
}
