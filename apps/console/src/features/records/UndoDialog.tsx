import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';
import { whyNot, type Outcome } from './why-not.ts';

const schema = z.object({ reason: z.string().check(z.trim(), z.minLength(1, says('forms.required'))) });

type Props = {
  title: string;
  action: string;
  /** What will be then. */
  lead: string;
  /** What is said once it is done. */
  done: string;
  busy: boolean;
  undo: (reason: string) => Promise<Outcome>;
  onClose: () => void;
};

/** Asks why something is taken back that was recorded by mistake, and takes it back. */
export function UndoDialog({ title, action, lead, done, busy, undo, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' }, resolver: zodResolver(schema, t) as never });
  const send = form.handleSubmit(async ({ reason }) => {
    const outcome = await undo(reason);
    if (outcome.saved) {
      toast(done);
      onClose();
    } else setRefusal(whyNot(outcome, t));
    // Also after a refusal: what somebody else has done meanwhile is to be seen.
    void client.refetchQueries({ include: 'active' });
  });
  return (
    <FormProvider {...form}>
      <RegisterDialog title={title} action={action} busy={busy} refusal={refusal} onSubmit={() => void send()} onClose={onClose}>
        <p>{lead}</p>
        <TextField name="reason" label={t('forms.reason')} required />
      </RegisterDialog>
    </FormProvider>
  );
}
