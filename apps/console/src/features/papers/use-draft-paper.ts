import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { paperKinds } from './paper-kinds.ts';

const draftEventPaper = graphql(`
  mutation DraftEventPaper($input: DraftEventPaperInput!) {
    draftEventPaper(input: $input) {
      __typename
      ... on EventPaper { id ...PaperForm_paper @unmask event { id papers { id kind missing } } }
      ...Refusal @unmask
    }
  }
`);

/** Drafts a paper of an event and opens it. */
export function useDraftPaper(event: string) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(draftEventPaper);
  const [refusal, setRefusal] = useState<string | null>(null);
  const draft = async (jenis: keyof typeof paperKinds) => {
    setRefusal(null);
    const outcome = await submit({ event, kind: paperKinds[jenis] });
    if (!outcome.saved) return setRefusal(outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    await navigate({ to: '/kegiatan/$id/naskah/$jenis', params: { id: event, jenis } });
  };
  return { draft, busy, refusal };
}
