import { today } from '@pilar/domain/dates';
import { numberDigits } from '@pilar/domain/nik';
import { useEffect, type ReactNode } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { RegisterBeneficiaryInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CheckField } from '../../forms/fields.tsx';
import { checkClass } from '../../forms/form-classes.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { Candidates } from './Candidates.tsx';
import { fillFromNik } from './nik-fill.ts';
import { emptyPerson, identitySpecs, moreSpecs, relationSpec, stepChildSpec } from './person-specs.ts';
import { RegisterForm } from './RegisterForm.tsx';

const registerBeneficiary = graphql(`
  mutation RegisterBeneficiary($input: RegisterBeneficiaryInput!) {
    registerBeneficiary(input: $input) {
      __typename
      ... on Beneficiary { id }
      ...Refusal @unmask
    }
  }
`);

const areaSpec: Spec = { name: 'area', label: 'ppks.village', kind: 'village', required: true };

type Props = {
  /** The family that somebody joins; null for who has none. */
  family: { id: string; area: { code: string }; headless: boolean } | null;
  save: string;
  ways: ReactNode;
  onSaved: (id: string, member: { name: string; relation: string }) => void;
};

/** Registers a person served, in a family or alone. Who may be recorded already is shown to be compared (rule 6). */
export function RegisterMember({ family, save, ways, onSaved }: Props) {
  const t = useText();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(registerBeneficiary, { keep: false });
  const [number, ...others] = identitySpecs;
  const who = [...(number ? [number] : []), ...(family ? [relationSpec] : [areaSpec]), ...others, ...(family ? [stepChildSpec] : [])];
  const place: FormValues = family ? { relation: family.headless ? 'KEPALA_KELUARGA' : '', stepChild: false } : { area: grant.area.level === 'VILLAGE' ? regionChoice(grant.area) : null };
  return (
    <RegisterForm
      parts={[{ title: t('ppks.identity'), specs: who }, { title: t('ppks.more'), specs: moreSpecs, seldom: true }]}
      values={{ ...emptyPerson, ...place, distinct: false }}
      busy={busy}
      save={save}
      ways={ways}
      helper={(form) => <FromNik form={form} />}
      submit={({ stepChild, ...given }, values) => submit({
        ...given,
        ...(family ? { family: family.id, area: family.area.code } : {}),
        ...(stepChild === true ? { stepChild } : {}),
        ...(values['distinct'] === true ? { distinct: true } : {}),
      } as Omit<RegisterBeneficiaryInput, 'idempotencyKey'>)}
      onSaved={(id, { fullName, relation }) => onSaved(id, { name: String(fullName), relation: String(relation ?? '') })}
      refused={(refusal) => <PerhapsRecorded refusal={refusal} />}
    />
  );
}

/** Fills in sex and day of birth from a NIK that is whole, where nothing was typed yet. */
function FromNik({ form }: { form: UseFormReturn<FormValues> }) {
  const nik = useWatch({ control: form.control, name: 'nik' });
  const { getValues, setValue } = form;
  useEffect(() => {
    const filled = fillFromNik(numberDigits(String(nik)), today());
    if (!filled) return;
    if (!getValues('sex')) setValue('sex', filled.sex);
    if (!getValues('birthDate') && filled.birthDate) setValue('birthDate', filled.birthDate);
  }, [nik, getValues, setValue]);
  return null;
}

/** Why nobody was registered; who may be the same is named, and can be told apart. */
function PerhapsRecorded({ refusal }: { refusal: Refusal }) {
  const t = useText();
  if (refusal.__typename !== 'Duplicate') return <>{refusal.message}</>;
  const byName = refusal.path?.[0] === 'fullName';
  const known = [...new Set([...refusal.candidates, ...(refusal.existingId ? [refusal.existingId] : [])])];
  return (
    <>
      {byName ? `${t('personal.perhapsSame')}. ${t('ppks.compareFirst')}` : refusal.message}
      <Candidates ids={known} />
      {byName && <CheckField name="distinct" label={t('personal.distinct')} className={checkClass} />}
      {byName && t('personal.tickDistinct')}
    </>
  );
}
