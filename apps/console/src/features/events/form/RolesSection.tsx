import { useFormContext, useWatch } from 'react-hook-form';
import { SelectField, TextField, useFieldError } from '../../../forms/fields.tsx';
import { gridClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../../shell/session-context.tsx';
import { Section } from '../../../ui/Card.tsx';
import { Details } from '../../../ui/Details.tsx';
import type { Option } from '../../../ui/FilterPill.tsx';
import type { PersonChoice } from '../../pickers/finders.ts';
import { OfficeField } from '../../pickers/OfficeField.tsx';
import { PersonField } from '../../pickers/PersonField.tsx';
import { EventRows } from './EventRows.tsx';
import { newRole, type EventValues } from './event-values.ts';

/** Who does what at it: a person, an office, or both; one person may hold several roles, an office may be without a name. */
export function RolesSection() {
  const t = useText();
  return (
    <Section title={t('events.roles')}>
      <EventRows name="roles" row={t('eventForm.role')} add={t('eventForm.addRole')} empty={t('eventForm.noRoles')} make={newRole}>
        {(index) => <RoleFields index={index} />}
      </EventRows>
    </Section>
  );
}

function RoleFields({ index }: { index: number }) {
  const t = useText();
  const kinds = useOptions('EVENT_ROLE');
  const { control, getValues, setValue } = useFormContext<EventValues>();
  const role = useWatch({ control, name: `roles.${index}` });
  const nameError = useFieldError<EventValues>(`roles.${index}.name`);
  const shown = nameError !== undefined || (role.name !== '' && role.person === null && role.office === null);
  const inShort = [role.name, role.affiliation, role.note].filter(Boolean).join(' · ');
  const personChosen = ({ post }: PersonChoice) => {
    // What was shown for somebody else no longer holds; the post that this person is known to hold saves typing.
    setValue(`roles.${index}.name`, '');
    const { office, post: typed } = getValues(`roles.${index}`);
    if (post && office === null && typed === '') {
      setValue(`roles.${index}.post`, post.title, { shouldDirty: true });
      setValue(`roles.${index}.office`, post.office, { shouldDirty: true });
    }
  };
  return (
    <>
      <div className={gridClass}>
        <SelectField<EventValues> name={`roles.${index}.role`} label={t('eventForm.role')} options={kinds} />
        <PersonField<EventValues> name={`roles.${index}.person`} label={t('eventForm.person')} onChosen={personChosen} />
        <OfficeField<EventValues> name={`roles.${index}.office`} label={t('eventForm.office')} onChosen={() => setValue(`roles.${index}.affiliation`, '')} />
        <TextField<EventValues> name={`roles.${index}.post`} label={t('eventForm.post')} />
      </div>
      <Details title={t('eventForm.asShown')} second={inShort} open={shown}>
        <div className={gridClass}>
          <TextField<EventValues> name={`roles.${index}.name`} label={t('eventForm.roleName')} hint={t('eventForm.roleNameHint')} />
          <TextField<EventValues> name={`roles.${index}.affiliation`} label={t('eventForm.affiliation')} />
          <TextField<EventValues> name={`roles.${index}.note`} label={t('eventForm.note')} />
        </div>
      </Details>
    </>
  );
}

/** The roles entered so far, for naming who said something. */
export function useRoleOptions(): Option[] {
  const t = useText();
  const label = useLabel();
  const { control } = useFormContext<EventValues>();
  const roles = useWatch({ control, name: 'roles' });
  return roles.map(({ key, role, person, office, name, post }, index) => {
    const who = person?.name || name || [post, office?.name].filter(Boolean).join(', ') || t('rows.title', { name: t('eventForm.role'), number: index + 1 });
    return { value: key, label: `${label('EVENT_ROLE', role)}: ${who}` };
  });
}
