import { checkClass, chosenClasses } from '../../forms/form-classes.ts';
import { ChecksField, CheckField, LongTextField, ManyPickerField, PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useBeneficiaryFinder } from '../cases/beneficiary-finder.ts';
import { usePillarFinder } from '../case-services/pillar-finder.ts';
import { useFamilyFinder } from '../beneficiaries/family-finder.ts';
import { useEventFinder } from '../monitoring/event-finder.ts';
import { useAccountFinder } from '../accounts/finders.ts';
import { useAidFinder } from '../aid/aid-finder.ts';
import { useLawFinder, useNoticeFinder, usePlanItemFinder, useYearPlanItemFinder } from '../pickers/finders.ts';
import { OfficeField } from '../pickers/OfficeField.tsx';
import { PersonField } from '../pickers/PersonField.tsx';
import { usePlaceFinder, useRegionFinder, useVillageFinder } from '../pickers/region-finder.ts';
import { useOptions } from '../../shell/session-context.tsx';
import type { ListName } from '@pilar/domain/vocabulary';
import type { Spec } from './field-specs.ts';

/** The input that a field of a record calls for. */
export function SpecField({ spec }: { spec: Spec }) {
  const t = useText();
  const { name, kind = 'text', required } = spec;
  const common = { name, label: spec.words ?? t(spec.label), hint: spec.hint && t(spec.hint), required };
  if (kind === 'long' || kind === 'lines') return <LongTextField rows={kind === 'long' ? 5 : 3} {...common} />;
  if (kind === 'check') return <CheckField name={name} label={common.label} className={checkClass} />;
  if (kind === 'person') return <PersonField {...common} />;
  if (kind === 'pillar') return <PillarField {...common} />;
  if (kind === 'office') return <OfficeField {...common} />;
  if (kind === 'planItem') return <PlanItemField {...common} />;
  if (kind === 'law') return <LawField {...common} />;
  if (kind === 'event') return <EventField {...common} />;
  if (kind === 'account') return <AccountField {...common} />;
  if (kind === 'notice') return <NoticeField {...common} />;
  if (kind === 'laws') return <LawsField {...common} />;
  if (kind === 'regions') return <RegionsField {...common} />;
  if (kind === 'planItems') return <PlanItemsField {...common} />;
  if (kind === 'aid') return <AidField {...common} />;
  if (kind === 'region') return <RegionField {...common} />;
  if (kind === 'village') return <VillageField {...common} />;
  if (kind === 'place') return <PlaceField {...common} />;
  if (kind === 'family') return <FamilyField {...common} />;
  if (kind === 'beneficiary') return <BeneficiaryField {...common} />;
  if (kind === 'option') return <SelectField options={spec.options ?? []} none={t('forms.choose')} {...common} />;
  if (kind === 'yesno') return <SelectField options={[{ value: 'yes', label: t('forms.yes') }, { value: 'no', label: t('forms.no') }]} none={t(spec.none ?? 'forms.notAsked')} {...common} />;
  if (kind === 'codes' && spec.options) return <ChecksField options={spec.options} {...common} />;
  if (kind === 'codes') return <CodesField {...common} list={spec.list ?? 'ROLE'} />;
  if (kind === 'code') return <CodeField {...common} list={spec.list ?? 'ROLE'} only={spec.only} none={spec.none} />;
  return <TextField type={kind === 'date' || kind === 'time' ? kind : 'text'} inputMode={kind === 'number' || kind === 'money' ? 'numeric' : undefined} {...common} />;
}

type Common = { name: string; label: string; hint?: string; required?: boolean };

function RegionField(common: Common) {
  return <PickerField find={useRegionFinder()} {...common} />;
}

function VillageField(common: Common) {
  return <PickerField find={useVillageFinder()} {...common} />;
}

function PlaceField(common: Common) {
  return <PickerField find={usePlaceFinder()} {...common} />;
}

function FamilyField(common: Common) {
  return <PickerField find={useFamilyFinder()} {...common} />;
}

function BeneficiaryField(common: Common) {
  return <PickerField find={useBeneficiaryFinder()} {...common} />;
}

function PillarField(common: Common) {
  return <PickerField find={usePillarFinder()} {...common} />;
}

function LawField(common: Common) {
  return <PickerField find={useLawFinder()} {...common} />;
}

function EventField(common: Common) {
  return <PickerField find={useEventFinder()} {...common} />;
}

function NoticeField(common: Common) {
  return <PickerField find={useNoticeFinder()} {...common} />;
}

function AccountField(common: Common) {
  return <PickerField find={useAccountFinder()} {...common} />;
}

function LawsField(common: Common) {
  return <ManyPickerField find={useLawFinder()} classes={chosenClasses} {...common} />;
}

function RegionsField(common: Common) {
  return <ManyPickerField find={useRegionFinder()} classes={chosenClasses} {...common} />;
}

function PlanItemsField(common: Common) {
  return <ManyPickerField find={useYearPlanItemFinder()} classes={chosenClasses} {...common} />;
}

function AidField(common: Common) {
  return <PickerField find={useAidFinder()} {...common} />;
}

function PlanItemField(common: Common) {
  return <PickerField find={usePlanItemFinder()} {...common} />;
}

function CodeField({ list, only, none, ...common }: Common & { list: ListName; only: readonly string[] | undefined; none: MessageId | undefined }) {
  const t = useText();
  const open = none ?? (common.required ? undefined : 'eventForm.unknown');
  const options = useOptions(list);
  return <SelectField options={only ? options.filter(({ value }) => only.includes(value)) : options} none={open && t(open)} {...common} />;
}

function CodesField({ list, ...common }: Common & { list: ListName }) {
  return <ChecksField options={useOptions(list)} {...common} />;
}
