import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { TextField } from '../../forms/fields.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';
import { whyNot } from '../records/why-not.ts';

const undoBeneficiaryMerge = graphql(`mutation UndoBeneficiaryMerge($input: UndoBeneficiaryMergeInput!) { undoBeneficiaryMerge(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

const schema = z.object({ reason: z.string().check(z.trim(), z.minLength(1, says('forms.required'))) });

type Props = { person: { id: string; version: number }; merge: { id: string; mergedName: string | null }; onClose: () => void };

/** Takes back a merge that was a mistake: both records are what they were. */
export function UndoMerge({ person: { id, version }, merge, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(undoBeneficiaryMerge);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' }, resolver: zodResolver(schema, t) as never });
  const undo = form.handleSubmit(async ({ reason }) => {
    const outcome = await submit({ id, version, merge: merge.id, reason });
    if (outcome.saved) {
      toast(t('ganda.undone'));
      onClose();
    } else setRefusal(whyNot(outcome, t));
    // Also after a refusal: what somebody else has done meanwhile is to be seen.
    void client.refetchQueries({ include: 'active' });
  });
  return (
    <FormProvider {...form}>
      <RegisterDialog title={t('ganda.undoWhat', { name: merge.mergedName ?? '–' })} action={t('ganda.undo')} busy={busy} refusal={refusal} onSubmit={() => void undo()} onClose={onClose}>
        <p>{t('ganda.undoWhy')}</p>
        <TextField name="reason" label={t('forms.reason')} required />
      </RegisterDialog>
    </FormProvider>
  );
}
