import { useState } from 'react';
import type { DocumentView_DocumentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';

const attachSignedFile = graphql(`
  mutation AttachSignedFile($input: AttachSignedFileInput!) {
    attachSignedFile(input: $input) {
      __typename
      ... on Document { id ...DocumentView_document @unmask }
      ...Refusal @unmask
    }
  }
`);

/** Takes the signed scan, or the file with an electronic signature, to the paper it belongs to. */
export function SignedCopy({ document: { id, version, state } }: { document: DocumentView_DocumentFragment }) {
  const t = useText();
  const { submit } = useSubmit(attachSignedFile);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attach = async (file: string) => {
    setRefusal(null);
    const outcome = await submit({ id, version, file });
    if (outcome.saved) toast(t('documents.signedKept'));
    else setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
  };
  return (
    <Card title={t(state === 'SIGNED' ? 'documents.replaceSigned' : 'documents.attachSigned')}>
      <p>{t('documents.attachHint')}</p>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <FileUpload purpose="SIGNED_DOCUMENT" label={t('documents.attachSigned')} onReady={(file) => void attach(file)} />
    </Card>
  );
}
