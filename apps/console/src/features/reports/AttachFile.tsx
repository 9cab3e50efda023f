import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';

export const attachReportFile = graphql(`
  mutation AttachReportFile($input: AttachReportFileInput!) {
    attachReportFile(input: $input) { __typename ... on File { id } ...Refusal @unmask }
  }
`);

/** Takes the scan of a paper, or a photograph, to the report it belongs to. */
export function AttachFile({ report, onBehalf }: { report: string; onBehalf: boolean }) {
  const t = useText();
  const client = useApolloClient();
  const { submit } = useSubmit(attachReportFile);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attach = async (file: string) => {
    setRefusal(null);
    const outcome = await submit({ report, file });
    if (!outcome.saved) return setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
    toast(t('reports.attached'));
    await client.refetchQueries({ include: 'active' });
  };
  const label = t(onBehalf ? 'reports.attachScan' : 'reports.attach');
  return (
    <Card title={label}>
      <p>{t(onBehalf ? 'reports.attachScanHint' : 'reports.attachHint')}</p>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <FileUpload purpose={onBehalf ? 'SIGNED_DOCUMENT' : 'IMAGE'} label={label} onReady={(file) => void attach(file)} />
    </Card>
  );
}
