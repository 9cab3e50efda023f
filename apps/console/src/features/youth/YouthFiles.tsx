import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import styles from './youth.module.css';

const attachYouthFile = graphql(`
  mutation AttachYouthFile($input: AttachYouthFileInput!) {
    attachYouthFile(input: $input) { __typename ... on File { id } ...Refusal @unmask }
  }
`);

type Props = {
  of: { organisation: string } | { programme: string };
  /** Null where they cannot be read now. */
  files: readonly { id: string; name: string; url?: string | null }[] | null | undefined;
  hint: string;
  mayAttach: boolean;
};

/** Scans and evidence of a Karang Taruna or of its programme, and the way to add one. */
export function YouthFiles({ of, files, hint, mayAttach }: Props) {
  const t = useText();
  const client = useApolloClient();
  const sends = useCan('file.upload');
  const { submit } = useSubmit(attachYouthFile);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attach = async (file: string) => {
    setRefusal(null);
    const outcome = await submit({ ...of, file });
    if (!outcome.saved) return setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
    toast(t('youth.attached'));
    await client.refetchQueries({ include: 'active' });
  };
  const none = !files || files.length === 0;
  if (none && !(mayAttach && sends)) return null;
  return (
    <Card title={t('youth.attachments')}>
      {none ? <p>{hint}</p> : <ul className={styles.files}>{files.map(({ id, name, url }) => <li key={id}>{url ? <a href={url} target="_blank" rel="noreferrer">{name}</a> : name}</li>)}</ul>}
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {mayAttach && sends && <FileUpload purpose="SIGNED_DOCUMENT" label={t('youth.attach')} onReady={(file) => void attach(file)} />}
    </Card>
  );
}
