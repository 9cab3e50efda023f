import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { whyNot } from '../records/why-not.ts';

const attachPaperFile = graphql(`
  mutation AttachPaperFile($input: AttachPaperFileInput!) {
    attachPaperFile(input: $input) { __typename ... on File { id } ...Refusal @unmask }
  }
`);

/** Attaches a scan to a paper of the institution. Answers why not, or null. */
export function useAttachScan(institution: string) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(attachPaperFile);
  const attach = async (paper: string, file: string): Promise<string | null> => {
    const refused = whyNot(await submit({ institution, paper, file }), t);
    await client.refetchQueries({ include: 'active' });
    return refused;
  };
  return { attach, busy };
}
