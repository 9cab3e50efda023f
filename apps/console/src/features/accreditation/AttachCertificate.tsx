import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { whyNot } from '../records/why-not.ts';

const attachCertificate = graphql(`
  mutation AttachCertificate($input: AttachAccreditationCertificateInput!) {
    attachAccreditationCertificate(input: $input) { __typename ... on File { id } ...Refusal @unmask }
  }
`);

/** Takes the scan of a certificate. */
export function AttachCertificate({ accreditation }: { accreditation: string }) {
  const t = useText();
  const client = useApolloClient();
  const { submit } = useSubmit(attachCertificate);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attach = async (file: string) => {
    const refused = whyNot(await submit({ accreditation, file }), t);
    setRefusal(refused);
    if (refused !== null) return;
    toast(t('accr.attached'));
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Card title={t('accr.attach')}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <FileUpload purpose="SIGNED_DOCUMENT" label={t('accr.attach')} onReady={(file) => void attach(file)} />
    </Card>
  );
}
