import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import type { ShownImport } from './import-query.ts';
import { useImportAction } from './use-import-action.tsx';

const undoImport = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

/** Takes the whole import back, after a question that says what goes and what stays. */
export function UndoImport({ shown, count }: { shown: ShownImport; count: number }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const undo = useImportAction(undoImport, shown.id);
  const empty = reason.trim() === '';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('imports.undo')}</Button>
      <Dialog
        open={open}
        title={t('imports.undoTitle', { count })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              weight="main"
              disabled={undo.busy}
              onClick={() => {
                setAttempted(true);
                if (!empty) void undo.run({ id: shown.id, version: shown.version, reason }).then((done) => done && setOpen(false));
              }}
            >
              {t('imports.undoDo', { count })}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('forms.cancel')}</Button>
          </>
        }
      >
        <p>{t('imports.undoWhy')}</p>
        <Field id="undo-reason" label={t('forms.reason')} error={attempted && empty ? t('forms.required') : undefined} required>
          {(input) => <input {...input} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {undo.notice}
      </Dialog>
    </>
  );
}
