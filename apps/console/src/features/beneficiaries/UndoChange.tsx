import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { TextField } from '../../forms/fields.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { toast } from '../../ui/Toast.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';
import { whyNot } from '../records/why-not.ts';
import type { Change } from './FamilyTimeline.tsx';

const undoFamilyChange = graphql(`
  mutation UndoFamilyChange($input: UndoFamilyChangeInput!) {
    undoFamilyChange(input: $input) {
      __typename
      ... on Family { id ...FamilyPage_family @unmask }
      ...Refusal @unmask
    }
  }
`);

const schema = z.object({ reason: z.string().check(z.trim(), z.minLength(1, says('forms.required'))) });

type Props = { family: { id: string; version: number }; change: Pick<Change, 'id' | 'kind'>; onClose: () => void };

/** Takes back a change that was recorded by mistake: everybody is where they were before. */
export function UndoChange({ family: { id, version }, change, onClose }: Props) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(undoFamilyChange);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' }, resolver: zodResolver(schema, t) as never });
  const undo = form.handleSubmit(async ({ reason }) => {
    const outcome = await submit({ id, version, change: change.id, reason });
    if (outcome.saved) {
      toast(t('ppks.undoneNow'));
      onClose();
    } else setRefusal(whyNot(outcome, t));
    // Also after a refusal: what somebody else has done meanwhile is to be seen.
    void client.refetchQueries({ include: 'active' });
  });
  return (
    <FormProvider {...form}>
      <RegisterDialog title={t('ppks.undoWhat', { what: label('FAMILY_CHANGE_KIND', change.kind).toLowerCase() })} action={t('ppks.undo')} busy={busy} refusal={refusal} onSubmit={() => void undo()} onClose={onClose}>
        <p>{t('ppks.undoWhy')}</p>
        <TextField name="reason" label={t('forms.reason')} required />
      </RegisterDialog>
    </FormProvider>
  );
}
