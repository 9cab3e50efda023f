import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { ImportKind } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';

const beginImport = graphql(`
  mutation BeginImport($input: BeginImportInput!) {
    beginImport(input: $input) {
      __typename
      ... on Import { id }
      ...Refusal @unmask
    }
  }
`);

/** Begins an import of a file that has arrived; its page opens, or the reason why not is told. */
export function useBeginImport() {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(beginImport);
  const [refusal, setRefusal] = useState<string | null>(null);
  const begin = async (kind: ImportKind, file: string) => {
    setRefusal(null);
    const { saved, refusal: refused } = await submit({ kind, file });
    if (saved) void navigate({ to: '/impor/$id', params: { id: saved.id } });
    else setRefusal(refused?.message ?? t('imports.noAnswer'));
  };
  return { begin, busy, refusal };
}
