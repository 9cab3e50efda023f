import { isDate } from '@pilar/domain/dates';
import { useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import { LongTextField, SelectField, TextField, useFieldError } from '../../../forms/fields.tsx';
import { gridClass, wideClass } from '../../../forms/form-classes.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import { Details } from '../../../ui/Details.tsx';
import { periodWords } from '../event-words.ts';
import { EventRows } from './EventRows.tsx';
import { useRoleOptions } from './RolesSection.tsx';
import { newAppeal, newKeyPoint, type EventValues } from './event-values.ts';

/** What it was about. */
export function TopicsSection() {
  const t = useText();
  return (
    <Section title={t('events.topics')}>
      <EventRows name="topics" row={t('events.topics')} add={t('eventForm.addTopic')} make={() => ({ text: '' })} compact>
        {(index) => <TextField<EventValues> name={`topics.${index}.text`} label={t('rows.title', { name: t('eventForm.topic'), number: index + 1 })} required />}
      </EventRows>
    </Section>
  );
}

/** What was said that matters, of what kind it is, and by whom. */
export function KeyPointsSection() {
  const t = useText();
  const categories = useOptions('KEY_POINT_CATEGORY');
  return (
    <Section title={t('events.keyPoints')}>
      <EventRows name="keyPoints" row={t('eventForm.keyPoint')} add={t('eventForm.addKeyPoint')} make={newKeyPoint}>
        {(index) => (
          <div className={gridClass}>
            <div className={wideClass}><LongTextField<EventValues> name={`keyPoints.${index}.text`} label={t('eventForm.keyPoint')} required /></div>
            <SelectField<EventValues> name={`keyPoints.${index}.category`} label={t('eventForm.category')} options={categories} />
            <Speaker role={`keyPoints.${index}.saidBy`} text={`keyPoints.${index}.saidByText`} label={t('eventForm.saidBy')} />
            <div className={wideClass}><Validity index={index} /></div>
          </div>
        )}
      </EventRows>
    </Section>
  );
}

/** From when until when a point holds; seldom known. */
function Validity({ index }: { index: number }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { control } = useFormContext<EventValues>();
  const [from, to] = useWatch({ control, name: [`keyPoints.${index}.validFrom`, `keyPoints.${index}.validTo`] });
  const error = useFieldError<EventValues>(`keyPoints.${index}.validTo`);
  const known = (date: string) => (isDate(date) ? date : undefined);
  return (
    <Details title={t('eventForm.validity')} second={periodWords(known(from), known(to), shortDate, t) ?? undefined} open={error !== undefined}>
      <div className={gridClass}>
        <TextField<EventValues> name={`keyPoints.${index}.validFrom`} type="date" label={t('eventForm.validFrom')} />
        <TextField<EventValues> name={`keyPoints.${index}.validTo`} type="date" label={t('eventForm.validTo')} />
      </div>
    </Details>
  );
}

/** Calls to somebody, from whom and to whom. */
export function AppealsSection() {
  const t = useText();
  return (
    <Section title={t('events.appeals')}>
      <EventRows name="appeals" row={t('eventForm.appeal')} add={t('eventForm.addAppeal')} make={newAppeal}>
        {(index) => (
          <div className={gridClass}>
            <div className={wideClass}><LongTextField<EventValues> name={`appeals.${index}.text`} label={t('eventForm.appeal')} required /></div>
            <Speaker role={`appeals.${index}.from`} text={`appeals.${index}.fromText`} label={t('eventForm.from')} />
            <TextField<EventValues> name={`appeals.${index}.to`} label={t('eventForm.to')} required />
          </div>
        )}
      </EventRows>
    </Section>
  );
}

/** Somebody with a role, or, where they have none, their name in words. */
function Speaker({ role, text, label }: { role: FieldPath<EventValues>; text: FieldPath<EventValues>; label: string }) {
  const t = useText();
  const roles = useRoleOptions();
  const { control } = useFormContext<EventValues>();
  const [chosen, words] = useWatch({ control, name: [role, text] });
  return (
    <>
      <SelectField<EventValues> name={role} label={label} options={roles} none={t('eventForm.noRoleHolder')} />
      {(chosen === '' || words !== '') && <TextField<EventValues> name={text} label={t('eventForm.otherName')} hint={t('eventForm.otherNameHint')} />}
    </>
  );
}

/** What happens one after the other. */
export function AgendaSection() {
  const t = useText();
  return (
    <Section title={t('events.agenda')}>
      <EventRows name="agenda" row={t('eventForm.step')} add={t('eventForm.addStep')} make={() => ({ text: '', startAt: '' })} compact>
        {(index) => (
          <div className={gridClass}>
            <TextField<EventValues> name={`agenda.${index}.text`} label={t('rows.title', { name: t('eventForm.step'), number: index + 1 })} required />
            <TextField<EventValues> name={`agenda.${index}.startAt`} type="time" label={t('eventForm.startTime')} />
          </div>
        )}
      </EventRows>
    </Section>
  );
}
