import { localDay } from '@pilar/domain/dates';
import { useState } from 'react';
import type { MergedRecords_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Milestones } from '../records/Milestones.tsx';
import { UndoMerge } from './UndoMerge.tsx';

graphql(`
  fragment MergedRecords_beneficiary on Beneficiary {
    id
    version
    viewerCan { merge }
    merges { id mergedName reason madeAt undoneAt undoneReason }
  }
`);

type Merge = MergedRecords_BeneficiaryFragment['merges'][number];

/** Records that were merged into this one, latest first; the last that stands can be taken back. */
export function MergedRecords({ person }: { person: MergedRecords_BeneficiaryFragment }) {
  const t = useText();
  const { shortDay } = useFormat();
  const [undoing, setUndoing] = useState<Merge | null>(null);
  if (person.merges.length === 0) return null;
  const last = person.viewerCan.merge ? person.merges.find(({ undoneAt }) => undoneAt === null) : undefined;
  const milestones = person.merges.map((merge) => ({
    on: localDay(merge.madeAt),
    title: t(merge.undoneAt === null ? 'ganda.mergedFrom' : 'ganda.mergedOnce', { name: merge.mergedName ?? '–' }),
    note: (
      <>
        <div>{t('history.reason', { reason: merge.reason })}</div>
        {merge.undoneAt && <div>{t('ppks.undoneWhy', { date: shortDay(merge.undoneAt), reason: merge.undoneReason ?? '–' })}</div>}
        {merge === last && <Button weight="quiet" onClick={() => setUndoing(merge)}>{t('ganda.undo')}</Button>}
      </>
    ),
  }));
  return (
    <>
      <Milestones title={t('ganda.merged')} milestones={milestones} />
      {undoing && <UndoMerge person={person} merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}
