import { givenBy, organisationOf, usualGrantDays } from '@pilar/domain/role-grants';
import { daysAfter, today } from '@pilar/domain/dates';
import { useFormContext, useWatch } from 'react-hook-form';
import { PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useOptions, useViewer } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { useRegionFinder } from '../pickers/region-finder.ts';
import { useOrganisationFinder } from './finders.ts';

/** A role in an area for a time, as a form holds it. */
export type GrantValues = { role: string; area: Choice | null; organisation: Choice | null; validTo: string };

/** A role that is not chosen yet, for a year. */
export const blankGrant = (): GrantValues => ({ role: '', area: null, organisation: null, validTo: daysAfter(today(), usualGrantDays) });

/** As the graph takes it. */
export function grantInput({ role, area, organisation, validTo }: GrantValues) {
  return { role: role as 'TKSK', area: area?.id ?? '', organisation: organisationOf.has(role as 'TKSK') ? organisation?.id ?? null : null, validTo };
}

/** Fields of a role: those that the viewer gives, where, for which organisation, until when. `prefix` is where they stand in the form. */
export function GrantFields({ prefix = '' }: { prefix?: string }) {
  const t = useText();
  const { grant } = useViewer();
  const { control } = useFormContext<Record<string, string>>();
  const role = useWatch({ control, name: `${prefix}role` }) ?? '';
  const given: readonly string[] = givenBy(grant.role);
  const roles = useOptions('ROLE').filter(({ value }) => given.includes(value));
  const findRegion = useRegionFinder();
  const findOrganisation = useOrganisationFinder(role);
  return (
    <>
      <SelectField<Record<string, string>> name={`${prefix}role`} label={t('pengguna.role')} options={roles} none={t('forms.choose')} required />
      <PickerField<Record<string, Choice | null>> name={`${prefix}area`} label={t('pengguna.area')} hint={t('pengguna.areaHint')} find={findRegion} required />
      {organisationOf.has(role as 'TKSK') && <PickerField<Record<string, Choice | null>> name={`${prefix}organisation`} label={t('pengguna.organisation')} find={findOrganisation} required />}
      <TextField<Record<string, string>> name={`${prefix}validTo`} type="date" label={t('pengguna.validTo')} hint={t('pengguna.validToHint')} required />
    </>
  );
}
