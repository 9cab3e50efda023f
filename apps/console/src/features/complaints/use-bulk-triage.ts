import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

/** Triages one complaint. */
export const triageComplaint = graphql(`mutation TriageComplaint($input: TriageComplaintInput!) { triageComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);

/** Triages ticked complaints as they stand, one after the other, each with the version on the screen, and tells why one was refused. */
export function useBulkTriage() {
  const t = useText();
  const client = useApolloClient();
  const one = useSubmit(triageComplaint);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  async function triage(rows: readonly { id: string; version: number }[]): Promise<void> {
    const reasons = new Map<string, string>();
    for (const [at, { id, version }] of rows.entries()) {
      setProgress({ done: at, total: rows.length });
      const why = whyNot(await one.submit({ id, version }), t);
      if (why !== null) reasons.set(id, why);
    }
    setProgress(null);
    setRefused(reasons);
    if (reasons.size < rows.length) toast(t('pengaduan.triagedMany', { count: rows.length - reasons.size }));
    await client.refetchQueries({ include: 'active' });
  }

  return { triage, progress, refused };
}
