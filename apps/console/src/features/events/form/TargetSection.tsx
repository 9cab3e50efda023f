import { useFormContext, useWatch } from 'react-hook-form';
import { ManyPickerField, SelectField, TextField } from '../../../forms/fields.tsx';
import { chosenClasses, gridClass, wideClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { OfficeField } from '../../pickers/OfficeField.tsx';
import { useRegionFinder } from '../../pickers/region-finder.ts';
import { EventRows } from './EventRows.tsx';
import { isExternal } from './event-input.ts';
import { newOrganiser, type EventValues } from './event-values.ts';

/** Whom it is for: the regions, and the target as the organiser words it. */
export function TargetSection() {
  const t = useText();
  const find = useRegionFinder();
  const { control } = useFormContext<EventValues>();
  const [targetAreas, venue] = useWatch({ control, name: ['targetAreas', 'venue'] });
  return (
    <Section title={t('events.target')}>
      <div className={gridClass}>
        <div className={wideClass}><ManyPickerField<EventValues> name="targetAreas" label={t('eventForm.targetAreas')} find={find} classes={chosenClasses} required /></div>
        {isExternal({ targetAreas, venue }) && <div className={wideClass}><Notice>{t('eventForm.externalNote')}</Notice></div>}
        <div className={wideClass}><TextField<EventValues> name="targetText" label={t('eventForm.targetText')} hint={t('eventForm.targetTextHint')} /></div>
        <TextField<EventValues> name="targetCount" inputMode="numeric" label={t('events.targetCount')} hint={t('eventForm.targetCountHint')} />
      </div>
    </Section>
  );
}

/** Who holds it. */
export function OrganiserSection() {
  const t = useText();
  const kinds = useOptions('ORGANISER_KIND');
  const { getValues, setValue } = useFormContext<EventValues>();
  return (
    <Section title={t('events.organisers')}>
      <EventRows
        name="organisers"
        row={t('eventForm.organiser')}
        add={t('eventForm.addOrganiser')}
        make={() => newOrganiser(getValues('organisers').length === 0 ? 'MAIN' : 'CO')}
      >
        {(index) => (
          <div className={gridClass}>
            <SelectField<EventValues> name={`organisers.${index}.kind`} label={t('eventForm.organiserKind')} options={kinds} />
            <OfficeField<EventValues> name={`organisers.${index}.office`} label={t('eventForm.office')} onChosen={() => setValue(`organisers.${index}.name`, '')} />
            <TextField<EventValues> name={`organisers.${index}.name`} label={t('eventForm.nameShown')} hint={t('eventForm.nameShownHint')} />
          </div>
        )}
      </EventRows>
    </Section>
  );
}
