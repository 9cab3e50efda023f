import { useFormContext } from 'react-hook-form';
import { PickerField, SelectField, TextField } from '../../../forms/fields.tsx';
import { gridClass, wideClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import { OfficeField } from '../../pickers/OfficeField.tsx';
import { useRegionFinder } from '../../pickers/region-finder.ts';
import { EventRows } from './EventRows.tsx';
import { newGroup, newPublication, type EventValues } from './event-values.ts';

/** Who took part, by groups; a number only where one is known. */
export function ParticipantsSection() {
  const t = useText();
  const groups = useOptions('PARTICIPANT_GROUP');
  const find = useRegionFinder();
  return (
    <Section title={t('events.participants')}>
      <EventRows name="participants" row={t('events.group')} add={t('eventForm.addGroup')} make={newGroup}>
        {(index) => (
          <div className={gridClass}>
            <SelectField<EventValues> name={`participants.${index}.group`} label={t('events.group')} options={groups} none={t('forms.choose')} required />
            <TextField<EventValues> name={`participants.${index}.count`} inputMode="numeric" label={t('eventForm.count')} hint={t('eventForm.countHint')} />
            <TextField<EventValues> name={`participants.${index}.label`} label={t('eventForm.groupLabel')} />
            <PickerField<EventValues> name={`participants.${index}.area`} label={t('eventForm.groupArea')} find={find} />
            <TextField<EventValues> name={`participants.${index}.note`} label={t('eventForm.note')} />
          </div>
        )}
      </EventRows>
    </Section>
  );
}

/** What was published about it. */
export function PublicationsSection() {
  const t = useText();
  const kinds = useOptions('PUBLICATION_KIND');
  const { setValue } = useFormContext<EventValues>();
  return (
    <Section title={t('events.publications')}>
      <EventRows name="publications" row={t('events.publication')} add={t('eventForm.addPublication')} make={newPublication}>
        {(index) => (
          <div className={gridClass}>
            <SelectField<EventValues> name={`publications.${index}.kind`} label={t('events.type')} options={kinds} />
            <OfficeField<EventValues> name={`publications.${index}.outlet`} label={t('eventForm.outlet')} onChosen={() => setValue(`publications.${index}.outletName`, '')} />
            <TextField<EventValues> name={`publications.${index}.outletName`} label={t('eventForm.outletName')} hint={t('eventForm.nameShownHint')} />
            <div className={wideClass}><TextField<EventValues> name={`publications.${index}.title`} label={t('eventForm.headline')} /></div>
            <TextField<EventValues> name={`publications.${index}.author`} label={t('eventForm.author')} />
            <TextField<EventValues> name={`publications.${index}.url`} type="url" label={t('eventForm.link')} placeholder="https://" />
            <TextField<EventValues> name={`publications.${index}.publishedOn`} type="date" label={t('eventForm.publishedOn')} />
            <TextField<EventValues> name={`publications.${index}.publishedTime`} type="time" label={t('eventForm.publishedTime')} />
            <TextField<EventValues> name={`publications.${index}.readers`} inputMode="numeric" label={t('events.readers')} />
          </div>
        )}
      </EventRows>
    </Section>
  );
}

/** Photographs that are told of; the files themselves are kept elsewhere. */
export function PhotosSection() {
  const t = useText();
  return (
    <Section title={t('events.media')}>
      <EventRows name="media" row={t('events.media')} add={t('eventForm.addPhoto')} make={() => ({ caption: '', count: '1', credit: '' })}>
        {(index) => (
          <div className={gridClass}>
            <TextField<EventValues> name={`media.${index}.caption`} label={t('eventForm.caption')} required />
            <TextField<EventValues> name={`media.${index}.count`} inputMode="numeric" label={t('eventForm.photoCount')} />
            <TextField<EventValues> name={`media.${index}.credit`} label={t('eventForm.credit')} />
          </div>
        )}
      </EventRows>
    </Section>
  );
}
