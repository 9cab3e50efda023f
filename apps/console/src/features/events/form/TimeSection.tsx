import { isDate, weekday } from '@pilar/domain/dates';
import { useFormContext, useWatch } from 'react-hook-form';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { gridClass } from '../../../forms/form-classes.ts';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import type { EventValues } from './event-values.ts';

/** When it is. The weekday follows from the date and is only shown (rule 19). */
export function TimeSection() {
  const t = useText();
  const language = useLanguage();
  const dayParts = useOptions('DAY_PART');
  const { control } = useFormContext<EventValues>();
  const [date, endDate, startTime] = useWatch({ control, name: ['date', 'endDate', 'startTime'] });
  const day = (text: string) => (isDate(text) ? weekday(text, language) : undefined);
  return (
    <Section title={t('eventForm.time')}>
      <div className={gridClass}>
        <TextField<EventValues> name="date" type="date" label={t('events.date')} hint={day(date)} required />
        <TextField<EventValues> name="endDate" type="date" min={date} label={t('events.endDate')} hint={day(endDate) ?? t('eventForm.endDateHint')} />
        <TextField<EventValues> name="startTime" type="time" label={t('eventForm.startTime')} />
        <TextField<EventValues> name="endTime" type="time" label={t('eventForm.endTime')} />
        {startTime === '' && <SelectField<EventValues> name="dayPart" label={t('events.dayPart')} options={dayParts} none={t('eventForm.unknown')} hint={t('eventForm.dayPartHint')} />}
      </div>
    </Section>
  );
}
