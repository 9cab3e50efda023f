import { today } from '@pilar/domain/dates';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { StepDialog } from '../reports/StepDialog.tsx';

const dissolveInstitution = graphql(`
  mutation DissolveInstitution($input: DissolveInstitutionInput!) {
    dissolveInstitution(input: $input) { __typename ... on Institution { id version standing dissolvedOn dissolvedReason } ...Refusal @unmask }
  }
`);

/** Records that an institution ended, with the day and the reason. */
export function DissolveInstitution({ institution: { id, version } }: { institution: { id: string; version: number } }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(dissolveInstitution);
  const [asked, setAsked] = useState(false);
  const [on, setOn] = useState(today());
  const dissolve = async (reason: string) => {
    const outcome = await submit({ id, version, on: on || null, reason });
    const refused = whyNot(outcome, t);
    if (refused === null) toast(t('institutions.dissolved'));
    // Its applications ended with it; of a refusal, what has changed meanwhile is read.
    await client.refetchQueries({ include: 'active' });
    return refused;
  };
  return (
    <>
      <Button weight="quiet" onClick={() => setAsked(true)}>{t('institutions.dissolve')}</Button>
      {asked && (
        <StepDialog title={t('institutions.dissolve')} why={t('institutions.dissolveWhy')} action={t('institutions.doDissolve')} busy={busy} onTake={dissolve} onClose={() => setAsked(false)}>
          <Field id="dissolved-on" label={t('institutions.dissolvedOn')}>
            {(input) => <input {...input} type="date" value={on} max={today()} onChange={(event) => setOn(event.target.value)} />}
          </Field>
        </StepDialog>
      )}
    </>
  );
}
