import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { BeneficiaryPart, PairDesk_PairFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CheckField, LongTextField } from '../../forms/fields.tsx';
import { checkClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { PairTable } from './PairTable.tsx';
import { pairRows } from './pair-rows.ts';
import styles from './duplicates.module.css';

graphql(`
  fragment PairPerson_beneficiary on Beneficiary {
    id
    version
    fullName
    aliases
    sex
    birthDate
    birthPlace
    nik
    nikState
    area { code fullName }
    relation
    family { id head { id fullName } }
    maritalState
    education
    occupation
    phone
    lifeState
    createdAt
  }
  fragment PairDesk_pair on DuplicatePair {
    id
    version
    score
    reasons
    one { id ...PairPerson_beneficiary @unmask }
    other { id ...PairPerson_beneficiary @unmask }
  }
`);

const decideDuplicate = graphql(`mutation DecideDuplicate($input: DecideDuplicateInput!) { decideDuplicate(input: $input) { __typename ... on DuplicatePair { id version state } ...Refusal @unmask } }`);
const mergeBeneficiaries = graphql(`mutation MergeBeneficiaries($input: MergeBeneficiariesInput!) { mergeBeneficiaries(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

type Person = NonNullable<PairDesk_PairFragment['one']>;
type Props = { pair: PairDesk_PairFragment; one: Person; other: Person; onDecided: () => void };

/** Two records beside each other: somebody else (B), or the same person, of whom one record stays (G). */
export function PairDesk({ pair, one, other, onDecided }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const decide = useSubmit(decideDuplicate);
  const merge = useSubmit(mergeBeneficiaries);
  const [swapped, setSwapped] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<BeneficiaryPart>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const why = pair.reasons.map((reason) => label('MATCH_REASON', reason));
  const form = useForm({ defaultValues: { reason: why.join(', '), numbersDiffer: false } });
  const [kept, left] = swapped ? [other, one] : [one, other];
  const busy = decide.busy || merge.busy;
  const done = (outcome: Parameters<typeof whyNot>[0], words: string) => {
    setRefusal(whyNot(outcome, t));
    if (!outcome.saved) return;
    toast(words);
    onDecided();
  };
  const different = form.handleSubmit(async ({ reason }) => done(await decide.submit({ id: pair.id, version: pair.version, state: 'DIFFERENT', reason: form.formState.dirtyFields.reason ? reason : null }), t('ganda.differentDone')));
  const same = form.handleSubmit(async ({ reason, numbersDiffer }) => {
    if (!reason.trim()) return form.setError('reason', { message: t('forms.required') }, { shouldFocus: true });
    return done(await merge.submit({ id: kept.id, version: kept.version, merged: left.id, mergedVersion: left.version, reason, take: [...taken], numbersDiffer }), t('ganda.mergeDone', { name: kept.fullName }));
  });
  const swap = () => {
    setSwapped(!swapped);
    setTaken(new Set());
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog') !== null;
    if (typing || busy || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'b') void different();
    if (event.key === 'g') void same();
    if (event.key === 't') swap();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <FormProvider {...form}>
      <ul className={styles.why} aria-label={t('ganda.why')}>
        <li className={styles.score}>{t('ganda.score', { percent: Math.round(pair.score * 100) })}</li>
        {why.map((words) => <li key={words}>{words}</li>)}
      </ul>
      <PairTable rows={pairRows(kept, left, { label, day: shortDate })} taken={taken} onChoose={(part, fromOther) => setTaken(new Set(fromOther ? [...taken, part] : [...taken].filter((was) => was !== part)))} />
      <div className={styles.reason}>
        <LongTextField name="reason" label={t('merges.reason')} hint={t('ganda.reasonHint')} />
        {one.nik && other.nik && <CheckField name="numbersDiffer" label={t('merges.numbersDiffer')} className={checkClass} />}
      </div>
      {refusal && <div className={styles.notice}><Notice tone="due" live>{refusal}</Notice></div>}
      <div className={styles.decide}>
        <Button weight="main" disabled={busy} aria-keyshortcuts="g" onClick={() => void same()}>{t('ganda.merge')}</Button>
        <Button disabled={busy} aria-keyshortcuts="b" onClick={() => void different()}>{t('ganda.different')}</Button>
        <Button weight="quiet" aria-keyshortcuts="t" onClick={swap}>{t('ganda.swap')}</Button>
        {[kept, left].map(({ id, fullName }, at) => <Link key={id} to="/ppks/$id" params={{ id }}>{t(at === 0 ? 'ganda.openKept' : 'ganda.openOther', { name: fullName })}</Link>)}
      </div>
    </FormProvider>
  );
}
