import { useFormContext, useWatch } from 'react-hook-form';
import { PickerField, SelectField, TextField } from '../../../forms/fields.tsx';
import { gridClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import { OfficeField } from '../../pickers/OfficeField.tsx';
import { useRegionFinder } from '../../pickers/region-finder.ts';
import type { EventValues } from './event-values.ts';

/** How it is held, and where: the venue, the address of the meeting, or both. What is filled in is never hidden. */
export function PlaceSection() {
  const t = useText();
  const modes = useOptions('EVENT_MODE');
  const find = useRegionFinder();
  const { control } = useFormContext<EventValues>();
  const [mode, venue, link] = useWatch({ control, name: ['mode', 'venue', 'meetingLink'] });
  const venueGiven = venue.name !== '' || venue.address !== '' || venue.area !== null || venue.office !== null;
  return (
    <Section title={t('events.venue')}>
      <div className={gridClass}>
        <SelectField<EventValues> name="mode" label={t('events.mode')} options={modes} none={t('forms.choose')} required />
        {(mode === 'VIRTUAL' || mode === 'HYBRID' || link !== '') && <TextField<EventValues> name="meetingLink" type="url" label={t('events.meetingLink')} placeholder="https://" />}
        {((mode !== '' && mode !== 'VIRTUAL') || venueGiven) && (
          <>
            <TextField<EventValues> name="venue.name" label={t('eventForm.venueName')} hint={t('eventForm.venueNameHint')} />
            <PickerField<EventValues> name="venue.area" label={t('eventForm.venueArea')} find={find} />
            <TextField<EventValues> name="venue.address" label={t('eventForm.venueAddress')} />
            <OfficeField<EventValues> name="venue.office" label={t('eventForm.venueOffice')} />
          </>
        )}
      </div>
    </Section>
  );
}
