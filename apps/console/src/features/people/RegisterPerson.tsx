import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { RegisterPersonInput } from '../../__generated__/graphql.ts';
import { CheckField } from '../../forms/fields.tsx';
import { barClass, checkClass, gridClass, stackClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { ErrorSummary } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues } from '../records/field-specs.ts';
import { Candidates, PersonsLike } from './PerhapsSame.tsx';
import styles from './People.module.css';
import { addressSpecs, emptyPrivate, fieldOf, nameSpecs, privateSpecs, withAddresses } from './person-specs.ts';

const registerPerson = graphql(`
  mutation RegisterWholePerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      __typename
      ... on Person { id }
      ...Refusal @unmask
    }
  }
`);

const specs = [...nameSpecs, ...privateSpecs, ...addressSpecs];
const nothing: FormValues = { titlesBefore: '', fullName: '', titlesAfter: '', aliases: '', area: null, official: false, ...emptyPrivate };

/** Registers a person, with as much as is known of them. Who may be recorded already is shown while the name is typed. */
export function RegisterPerson() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(registerPerson);
  const [refusal, setRefusal] = useState<Refusal | string | null>(null);
  const form = useForm<FormValues>({
    defaultValues: { ...nothing, area: regionChoice(grant.area), distinct: false },
    resolver: (values) => checkSpecs(specs, values, t),
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const save = form.handleSubmit(async (values) => {
    setRefusal(null);
    const given = withAddresses(changesOf(specs, values, nothing), nothing) as Omit<RegisterPersonInput, 'idempotencyKey'>;
    const outcome = await submit({ ...given, ...(values['distinct'] === true ? { distinct: true } : {}) });
    if (outcome.saved) {
      toast(t('personal.registered'));
      return navigate({ to: '/orang/$id', params: { id: outcome.saved.id } });
    }
    const refused = outcome.refusal;
    if (refused?.__typename !== 'InvalidInput') return setRefusal(refused ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    for (const { path, message } of refused.problems) form.setError(fieldOf(path), { type: 'graph', message });
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary errors={listErrors(errors, (name) => t(specs.find((spec) => spec.name === name)?.label ?? 'people.fullName'))} attempt={submitCount} />
        <Section title={t('personal.who')}>
          <div className={gridClass}>{nameSpecs.map((spec) => <SpecField key={spec.name} spec={spec} />)}</div>
          <LikeTyped />
        </Section>
        <Section title={t('personal.private')}>
          <p>{t('personal.privateWhy')}</p>
          <div className={`${stackClass} ${gridClass}`}>{privateSpecs.map((spec) => <SpecField key={spec.name} spec={spec} />)}</div>
        </Section>
        <Section title={t('personal.addresses')}>
          <div className={gridClass}>{addressSpecs.map((spec) => <SpecField key={spec.name} spec={spec} />)}</div>
        </Section>
        {refusal && <Refused refusal={refusal} />}
        <div className={barClass}>
          <Button type="submit" weight="main" disabled={busy}>{t('personal.register')}</Button>
          <Link to="/orang" className={buttonClass()}>{t('forms.cancel')}</Link>
        </div>
      </form>
    </FormProvider>
  );
}

function LikeTyped() {
  const name = useWatch<FormValues>({ name: 'fullName' });
  return <PersonsLike name={typeof name === 'string' ? name : ''} />;
}

/** Why nothing was registered; who may be the same is named, and can be told apart. */
function Refused({ refusal }: { refusal: Refusal | string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  // It stands at the end of a long form, where whoever has just sent it may not be looking.
  useEffect(() => box.current?.focus(), []);
  const duplicate = typeof refusal !== 'string' && refusal.__typename === 'Duplicate' ? refusal : null;
  const byName = duplicate?.path?.[0] === 'fullName';
  return (
    <div ref={box} tabIndex={-1} className={styles.notice}>
      <Notice tone="due" live>
        {byName ? `${t('personal.perhapsSame')}.` : typeof refusal === 'string' ? refusal : refusal.message}
        {duplicate && <Candidates ids={duplicate.candidates} />}
        {byName && <CheckField name="distinct" label={t('personal.distinct')} className={checkClass} />}
        {byName && t('personal.tickDistinct')}
      </Notice>
    </div>
  );
}
