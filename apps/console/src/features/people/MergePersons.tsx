import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { MergePersons_PersonFragment, PersonField } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CheckField, LongTextField } from '../../forms/fields.tsx';
import { barClass, checkClass } from '../../forms/form-classes.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { MergeTable } from './MergeTable.tsx';
import { mergeRows } from './merge-rows.ts';
import styles from './People.module.css';

graphql(`
  fragment MergePersons_person on Person {
    id
    version
    displayName
    fullName
    titlesBefore
    titlesAfter
    area { code fullName }
    nik
    familyCardNumber
    sex
    birthPlace
    birthDate
    maritalState
    education
    phone
    email
    addressKtp { text rt rw village { code fullName } }
    addressDomicile { text rt rw village { code fullName } }
    pillars { id }
  }
`);

const mergePersons = graphql(`
  mutation MergePersons($input: MergePersonsInput!) {
    mergePersons(input: $input) {
      __typename
      ... on Person { id version displayName }
      ...Refusal @unmask
    }
  }
`);

type Props = { kept: MergePersons_PersonFragment; other: MergePersons_PersonFragment; onSwap: () => void };

/** Two records of one person beside each other: which value is right, why they are one, and then one of them is left. */
export function MergePersons({ kept, other, onSwap }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(mergePersons);
  const [taken, setTaken] = useState<ReadonlySet<PersonField>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | string | null>(null);
  const form = useForm({ defaultValues: { reason: '', numbersDiffer: false } });
  const rows = mergeRows(kept, other, { label, day: shortDate });
  const choose = (field: PersonField, fromOther: boolean) => setTaken(new Set(fromOther ? [...taken, field] : [...taken].filter((one) => one !== field)));
  const save = form.handleSubmit(async ({ reason, numbersDiffer }) => {
    setRefusal(null);
    if (!reason.trim()) return form.setError('reason', { message: t('forms.required') }, { shouldFocus: true });
    const outcome = await submit({ id: kept.id, version: kept.version, merged: other.id, mergedVersion: other.version, reason, take: [...taken], numbersDiffer });
    if (!outcome.saved) return setRefusal(outcome.refusal ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    toast(t('merges.done'));
    await navigate({ to: '/orang/$id', params: { id: outcome.saved.id } });
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <MergeTable kept={kept} other={other} rows={rows} taken={taken} onChoose={choose} />
        <div className={styles.actions}><Button onClick={onSwap}>{t('merges.swap')}</Button></div>
        <div className={styles.reason}><Section title={t('merges.why')}>
          <p>{t('merges.whatFollows', { name: other.displayName, count: other.pillars.length })}</p>
          <LongTextField name="reason" label={t('merges.reason')} hint={t('merges.reasonHint')} required />
          {kept.nik && other.nik && <CheckField name="numbersDiffer" label={t('merges.numbersDiffer')} className={checkClass} />}
          {refusal && <Refused refusal={refusal} />}
        </Section></div>
        <div className={barClass}><Button type="submit" weight="main" disabled={busy}>{t('merges.merge')}</Button></div>
      </form>
    </FormProvider>
  );
}

function Refused({ refusal }: { refusal: Refusal | string }) {
  const words = typeof refusal === 'string' ? [refusal] : refusal.__typename === 'InvalidInput' ? refusal.problems.map(({ message }) => message) : [refusal.message];
  return <div className={styles.notice}><Notice tone="due" live>{words.map((word) => <p key={word}>{word}</p>)}</Notice></div>;
}
