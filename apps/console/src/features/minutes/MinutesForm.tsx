import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { HistoryList_EntryFragment, MinutesPart_EventFragment } from '../../__generated__/graphql.ts';
import { ConflictNotice } from '../../forms/ConflictNotice.tsx';
import { CheckField, LongTextField, TextField } from '../../forms/fields.tsx';
import { barClass, checkClass, stackClass } from '../../forms/form-classes.ts';
import { markProblems } from '../../forms/form-errors.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useKeptTyping } from './kept-typing.ts';
import { minutesField, minutesInput, minutesValues, type MinutesValues } from './minutes-values.ts';
import { minutesFields } from './minutes-words.ts';

const recordMinutes = graphql(`
  mutation RecordMinutes($input: RecordMinutesInput!) {
    recordMinutes(input: $input) { __typename ... on Minutes { id version event { id minutes { id } } agenda { text done remark } decisions note viewerCan { correct } } ...Refusal @unmask }
  }
`);

const correctMinutes = graphql(`
  mutation CorrectMinutes($input: CorrectMinutesInput!) {
    correctMinutes(input: $input) { __typename ... on Minutes { id version agenda { text done remark } decisions note viewerCan { correct } } ...Refusal @unmask }
  }
`);

const nowQuery = graphql(`
  query MinutesNow($id: ID!) {
    event(id: $id) { id minutes { id version history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } } }
  }
`);

type Standing = { minutes: string | null; version: number };
/** What was typed and is not saved yet, and the version that it began from; null where there were no minutes. */
type Kept = Standing & { values: MinutesValues };
type Conflict = Standing & { between: HistoryList_EntryFragment[] };

/** Minutes as they are written, during the meeting more often than not: what is typed stays on this machine until it is saved. */
export function MinutesForm({ event, onDone }: { event: MinutesPart_EventFragment; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const recording = useSubmit(recordMinutes);
  const correcting = useSubmit(correctMinutes);
  const form = useForm<MinutesValues>({ defaultValues: minutesValues(event), shouldFocusError: false });
  const [standing, setStanding] = useState<Standing>({ minutes: event.minutes?.id ?? null, version: event.minutes?.version ?? 0 });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const draft = useKeptTyping<Kept>('minutes', event.id, ({ values, ...since }) => {
    form.reset(values);
    setStanding(since);
  });
  const changed = useEffectEvent(() => draft.keep({ values: form.getValues(), ...standing }));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ name }) => { if (name !== undefined) changed(); } }), [form]);

  const leave = async () => {
    await draft.forget();
    onDone();
  };
  const meanwhile = async ({ version }: Standing): Promise<Conflict | null> => {
    const { data } = await client.query({ query: nowQuery, variables: { id: event.id }, fetchPolicy: 'network-only' });
    const now = data?.event?.minutes;
    if (!now) return null;
    return { minutes: now.id, version: now.version, between: (now.history?.edges ?? []).map(({ node }) => node).filter((entry) => entry.version > version) };
  };
  const refuse = async (on: Standing, refused: Refusal | null, message: string | null | undefined) => {
    if (refused?.__typename === 'Conflict' || refused?.__typename === 'Duplicate') {
      const found = await meanwhile(on);
      if (found) return setConflict(found);
    }
    const marked = refused?.__typename === 'InvalidInput' ? { ...refused, problems: refused.problems.map(({ path, ...rest }) => ({ ...rest, path: minutesField(path ?? []) })) } : refused;
    if (marked && markProblems(marked, form.setError)) return;
    setRefusal(refused?.message ?? message ?? t('forms.noAnswer'));
  };
  const saveOn = async (on: Standing) => {
    setRefusal(null);
    const given = minutesInput(form.getValues());
    const outcome = on.minutes === null ? await recording.submit({ event: event.id, ...given }) : await correcting.submit({ id: on.minutes, version: on.version, ...given });
    if (!outcome.saved) return refuse(on, outcome.refusal, 'message' in outcome ? outcome.message : null);
    toast(t('forms.saved'));
    await leave();
    await client.refetchQueries({ include: 'active' });
  };
  const busy = recording.busy || correcting.busy;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void saveOn(standing);
        }}
      >
        {draft.found && <Notice live>{t('minutes.foundHere')} <Button weight="quiet" onClick={() => void leave()}>{t('minutes.throwAway')}</Button></Notice>}
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {conflict && (
          <ConflictNotice
            between={conflict.between}
            fieldNames={minutesFields}
            busy={busy}
            onKeepMine={() => {
              setStanding(conflict);
              setConflict(null);
              void saveOn(conflict);
            }}
            onTakeTheirs={() => void leave().then(() => client.refetchQueries({ include: 'active' }))}
          />
        )}
        <Section title={t('minutes.agenda')}>
          <FormRows<MinutesValues, 'agenda'> name="agenda" row={t('minutes.agendaItem')} add={t('minutes.addAgenda')} make={() => ({ text: '', done: false, remark: '' })}>
            {(index) => (
              <div className={stackClass}>
                <TextField<MinutesValues> name={`agenda.${index}.text`} label={t('minutes.agendaText')} />
                <CheckField<MinutesValues> name={`agenda.${index}.done`} label={t('minutes.treated')} className={checkClass} />
                <LongTextField<MinutesValues> name={`agenda.${index}.remark`} label={t('minutes.remark')} rows={1} />
              </div>
            )}
          </FormRows>
        </Section>
        <Section title={t('minutes.decisions')}>
          <FormRows<MinutesValues, 'decisions'> name="decisions" row={t('minutes.decision')} add={t('minutes.addDecision')} compact make={() => ({ text: '' })}>
            {(index) => <LongTextField<MinutesValues> name={`decisions.${index}.text`} label={t('minutes.decisionText')} />}
          </FormRows>
        </Section>
        <LongTextField<MinutesValues> name="note" label={t('minutes.note')} rows={6} />
        <div className={barClass}>
          <FormActions>
            <Button type="submit" weight="main" disabled={busy || conflict !== null}>{t('minutes.save')}</Button>
            <Button onClick={onDone}>{t('minutes.later')}</Button>
            {draft.kept && <span role="status">{t('minutes.keptHere')}</span>}
          </FormActions>
        </div>
      </form>
    </FormProvider>
  );
}
