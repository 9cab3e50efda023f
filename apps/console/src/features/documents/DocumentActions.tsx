import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { DocumentView_DocumentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { documentFields } from './document-words.ts';

const issueDocument = graphql(`
  mutation IssueDocument($input: IssueDocumentInput!) {
    issueDocument(input: $input) {
      __typename
      ... on Document { id ...DocumentView_document @unmask }
      ...Refusal @unmask
    }
  }
`);

const correctDocument = graphql(`
  mutation CorrectDocument($input: CorrectDocumentInput!) {
    correctDocument(input: $input) {
      __typename
      ... on Document { id ...DocumentView_document @unmask }
      ...Refusal @unmask
    }
  }
`);

const revokeDocument = graphql(`
  mutation RevokeDocument($input: RevokeDocumentInput!) {
    revokeDocument(input: $input) {
      __typename
      ... on Document { id ...DocumentView_document @unmask }
      ...Refusal @unmask
    }
  }
`);

const issueSchema = z.object({
  number: z.string().check(z.trim(), z.minLength(1, says('documents.numberNeeded'))),
  date: z.string().check(z.minLength(1, says('forms.required'))),
});
const revokeSchema = z.object({ reason: z.string().check(z.trim(), z.minLength(1, says('documents.reasonNeeded'))) });

type Document = DocumentView_DocumentFragment;

/** Issues a draft once its preview has been looked at: number and date, and what happens then. */
export function IssueDocument({ document }: { document: Document }) {
  const t = useText();
  const { id, version, number, date } = document;
  const form = useForm({ defaultValues: { number: number ?? '', date }, resolver: zodResolver(issueSchema, t), shouldFocusError: false });
  const { save, busy, refusal } = useRegister(issueDocument, form, (values) => ({ id, version, ...values }));
  return (
    <Card title={t('documents.issue')}>
      <p>{t('documents.issueHint')}</p>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(() => {});
          }}
        >
          <ErrorSummary errors={listErrors(form.formState.errors, (name) => t(documentFields[name] ?? 'documents.about'))} attempt={form.formState.submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <TextField name="number" label={t('documents.number')} hint={t('documents.numberHint')} required />
          <TextField name="date" type="date" label={t('documents.date')} required />
          <FormActions><Button type="submit" weight="main" disabled={busy}>{t('documents.issue')}</Button></FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}

/** Makes the preview of a draft anew, from its record as it is now. */
export function RenewPreview({ document: { id, version } }: { document: Document }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctDocument);
  const renew = async () => {
    const { saved, refusal } = await submit({ id, version });
    if (!saved) toast(refusal?.message ?? t('forms.noAnswer'));
  };
  return <Button disabled={busy} onClick={() => void renew()}>{t('documents.renew')}</Button>;
}

/** Revokes a paper with a reason, or puts a draft away. */
export function RevokeDocument({ document: { id, version, state } }: { document: Document }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const form = useForm({ defaultValues: { reason: '' }, resolver: zodResolver(revokeSchema, t) });
  const { save, busy, refusal } = useRegister(revokeDocument, form, ({ reason }) => ({ id, version, reason }));
  const action = t(state === 'DRAFT' ? 'documents.putAway' : 'documents.revoke');
  const revoked = () => {
    setOpen(false);
    toast(t('documents.revoked'));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{action}</Button>
      {open && (
        <FormProvider {...form}>
          <RegisterDialog title={action} action={action} busy={busy} refusal={refusal} onSubmit={() => void save(revoked)} onClose={() => setOpen(false)}>
            <p>{t(state === 'DRAFT' ? 'documents.putAwayWhy' : 'documents.revokeWhy')}</p>
            <LongTextField name="reason" label={t('forms.reason')} rows={3} required />
          </RegisterDialog>
        </FormProvider>
      )}
    </>
  );
}
