import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { VerificationFileKind, VerificationFiles_FileFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { whyNot } from '../records/why-not.ts';

graphql(`fragment VerificationFiles_file on VerificationFile { kind file { id name url } }`);
const attachMeetingFile = graphql(`mutation AttachMeetingFile($input: AttachMeetingFileInput!) { attachMeetingFile(input: $input) { __typename ... on File { id } ...Refusal @unmask } }`);
const attachProposalFile = graphql(`mutation AttachProposalFile($input: AttachProposalFileInput!) { attachProposalFile(input: $input) { __typename ... on File { id } ...Refusal @unmask } }`);

type Props = { of: { type: 'meeting' | 'proposal'; id: string }; files: readonly VerificationFiles_FileFragment[] | null | undefined; kinds: readonly VerificationFileKind[]; may: boolean };

/** Papers and photographs of a meeting or proposal; whoever may, adds one: first what it is, then the file. */
export function VerificationFiles({ of, files, kinds, may }: Props) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const meeting = useSubmit(attachMeetingFile);
  const proposal = useSubmit(attachProposalFile);
  const [kind, setKind] = useState<VerificationFileKind>(kinds[0] ?? 'OTHER');
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!may && !files?.length) return null;
  const attach = async (file: string) => {
    const refused = whyNot(await (of.type === 'meeting' ? meeting.submit({ meeting: of.id, kind, file }) : proposal.submit({ proposal: of.id, kind, file })), t);
    setRefusal(refused);
    if (refused !== null) return;
    toast(t('usulan.attached'));
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Card title={t('usulan.files')}>
      {files && files.length > 0
        ? <Facts facts={files.map(({ kind: what, file: { id, name, url } }) => ({ label: label('VERIFICATION_FILE_KIND', what), value: <span key={id}>{url ? <a href={url} target="_blank" rel="noreferrer">{name}</a> : name}</span> }))} />
        : <p>{t('usulan.noFiles')}</p>}
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {may && (
        <>
          <Field id="file-kind" label={t('usulan.fileKind')}>
            {(input) => <select {...input} value={kind} onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}>{kinds.map((one) => <option key={one} value={one}>{label('VERIFICATION_FILE_KIND', one)}</option>)}</select>}
          </Field>
          <FileUpload key={kind} purpose={kind === 'PHOTO' ? 'IMAGE' : 'SIGNED_DOCUMENT'} label={t('usulan.attach')} onReady={(file) => void attach(file)} />
        </>
      )}
    </Card>
  );
}
