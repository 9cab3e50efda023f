import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { ActivatePillarInput, PillarType } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { useUpload } from '../files/use-upload.ts';
import { useBeginImport } from '../imports/use-begin-import.ts';
import type { Candidate } from './Candidates.tsx';
import { importKindOf } from './pasted-list.ts';

const activate = graphql(`
  mutation ActivateOfMany($input: ActivatePillarInput!) {
    activatePillar(input: $input) { __typename ... on Pillar { id version state } ...Refusal @unmask }
  }
`);

type DecreeInput = Omit<ActivatePillarInput, 'id' | 'version' | 'idempotencyKey'>;

/** Appoints ticked candidates one after the other, telling why one was refused, and hands pasted names to the import. */
export function useBulkAppointment(type: PillarType) {
  const t = useText();
  const one = useSubmit(activate);
  const { begin, busy: beginning, refusal: failed } = useBeginImport();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const upload = useUpload('IMPORT', (file) => void begin(importKindOf(type), file));

  /** Gives the ids of those who are appointed now. */
  async function appoint(candidates: readonly Candidate[], decree: DecreeInput): Promise<Set<string>> {
    const appointed = new Set<string>();
    const reasons = new Map<string, string>();
    for (const [at, { id, version }] of candidates.entries()) {
      setProgress({ done: at, total: candidates.length });
      const outcome = await one.submit({ ...decree, id, version });
      if (outcome.saved) appointed.add(id);
      else reasons.set(id, outcome.refusal?.message ?? t('forms.noAnswer'));
    }
    setProgress(null);
    setRefused(reasons);
    if (appointed.size > 0) toast(t('pillars.appointed', { count: appointed.size }));
    return appointed;
  }

  return {
    appoint, refused, failed, progress, uploading: upload.state,
    busy: progress !== null || beginning || upload.state.kind === 'sending',
    /** Sends pasted names as a file; the import's page opens once it has arrived. */
    send: (text: string) => upload.start(new File([text], t('pillars.pastedFile'), { type: 'text/csv' })),
  };
}
