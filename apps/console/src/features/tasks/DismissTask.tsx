import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { TaskRow } from './TaskList.tsx';

const dismissTask = graphql(`
  mutation DismissTask($input: DismissTaskInput!) {
    dismissTask(input: $input) { __typename ... on Task { id ...TaskList_task } ...Refusal @unmask }
  }
`);

/** Asks why a task is not to be done, and puts it aside. */
export function DismissTask({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(dismissTask);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const dismiss = async () => {
    if (reason.trim() === '') return setError(t('forms.required'));
    const { saved, refusal } = await submit({ id: task.id, version: task.version, reason });
    if (!saved) return setError(refusal?.message ?? t('forms.noAnswer'));
    onClose();
    toast(t('tasks.dismissed'));
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Dialog
      open
      title={t('tasks.dismissTitle')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void dismiss()}>{t('tasks.dismiss')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <p>{t('tasks.dismissWhy', { task: `${label('TASK_KIND', task.kind)}: ${task.subject.label ?? ''}` })}</p>
      <Field id="dismiss-reason" label={t('tasks.reason')} error={error} required>
        {(input) => <textarea {...input} rows={2} className={longClass} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
