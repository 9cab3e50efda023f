import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { HistoryList_EntryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { ConflictNotice } from '../../forms/ConflictNotice.tsx';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { fieldNames } from './event-fields.ts';
import styles from './EventTitleForm.module.css';

const correctTitle = graphql(`
  mutation CorrectEventTitle($input: CorrectEventInput!) {
    correctEvent(input: $input) {
      __typename
      ... on Event { id title version }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query EventChanges($id: ID!) {
    event(id: $id) {
      id
      title
      version
      history(first: 10) { edges { node { id version ...HistoryList_entry @unmask } } }
    }
  }
`);

const schema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
  reason: z.string().check(z.trim()),
});

type Conflict = { currentVersion: number; between: HistoryList_EntryFragment[] };
type Props = { id: string; version: number; title: string; onDone: () => void };

/** Corrects the name of an event in its place. What somebody else saved meanwhile is shown, never overwritten unseen. */
export function EventTitleForm({ id, version, title, onDone }: Props) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(correctTitle);
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    defaultValues: { title, reason: '' },
    resolver: zodResolver(schema, t),
    // The list of errors takes the focus instead, as it names them all.
    shouldFocusError: false,
  });
  const [based, setBased] = useState(version);
  const [refusal, setRefusal] = useState<Refusal['message'] | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { errors, submitCount } = formState;
  useEffect(() => setFocus('title'), [setFocus]);

  const save = (on: number) =>
    handleSubmit(async (values) => {
      setRefusal(null);
      const outcome = await submit({ id, version: on, title: values.title, reason: values.reason || null });
      const refused = outcome.refusal;
      if (outcome.saved) {
        toast(t('forms.saved'));
        onDone();
      } else if (refused?.__typename === 'Conflict') {
        setConflict({ currentVersion: refused.currentVersion, between: await changesSince(on) });
      } else if (refused) {
        if (!markProblems(refused, setError)) setRefusal(refused.message);
      } else {
        setRefusal(outcome.message ?? t('forms.noAnswer'));
      }
    });

  async function changesSince(seen: number) {
    const { data } = await client.query({ query: changesQuery, variables: { id }, fetchPolicy: 'network-only' });
    const entries = data?.event?.history?.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
    return entries.filter((entry) => (entry.version ?? 0) > seen) as HistoryList_EntryFragment[];
  }

  return (
    <form className={styles.form} noValidate onSubmit={save(based)}>
      <ErrorSummary errors={listErrors(errors, (name) => (t(name === 'title' ? 'events.titleField' : 'forms.reason')))} attempt={submitCount} />
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {conflict && (
        <ConflictNotice
          between={conflict.between}
          fieldNames={fieldNames}
          busy={busy}
          onKeepMine={() => {
            setBased(conflict.currentVersion);
            setConflict(null);
            void save(conflict.currentVersion)();
          }}
          onTakeTheirs={onDone}
        />
      )}
      <Field id="title" label={t('events.titleField')} error={errors.title?.message} required>
        {(input) => <input {...input} {...register('title')} />}
      </Field>
      <Field id="reason" label={t('forms.reason')} hint={t('forms.reasonHint')} error={errors.reason?.message}>
        {(input) => <input {...input} {...register('reason')} />}
      </Field>
      <FormActions>
        <Button type="submit" weight="main" disabled={busy || conflict !== null}>{t('events.saveTitle')}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </form>
  );
}
