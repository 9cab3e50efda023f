import { graphql } from '../../__generated__/gql.ts';
import type { CorrectSnapshot_SnapshotFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { badPercent } from './bad-percent.ts';
import { figureSpecs, readPercent, snapshotFields } from './poverty-words.ts';

graphql(`
  fragment CorrectSnapshot_snapshot on PovertySnapshot {
    id
    version
    families
    persons
    percent
    valid
    verified
    method
    lineAmount
    lineSource
    citation
    link
    statedOn
    checkedOn
  }
`);

const correctSnapshot = graphql(`
  mutation CorrectPovertySnapshot($input: CorrectPovertySnapshotInput!) {
    correctPovertySnapshot(input: $input) { __typename ... on PovertySnapshot { id ...SnapshotPage_snapshot @unmask } ...Refusal @unmask }
  }
`);

const snapshotChanges = graphql(`
  query PovertySnapshotChanges($id: ID!) {
    record: povertySnapshot(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects a figure with its reason: the version before stays in the history. */
export function CorrectSnapshot({ snapshot, onDone }: { snapshot: CorrectSnapshot_SnapshotFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctSnapshot);
  const { id, version, percent, ...rest } = snapshot;
  return (
    <CorrectionCard
      title={t('kemiskinan.correctFigure')}
      save={t('kemiskinan.saveFigure')}
      specs={figureSpecs}
      values={{
        ...Object.fromEntries(figureSpecs.map(({ name }) => [name, String(rest[name as keyof typeof rest] ?? '')])),
        percent: percent === null ? '' : String(percent).replace('.', ','),
      }}
      version={version}
      busy={busy}
      submit={async (on, reason, changes) => {
        const share = readPercent(changes['percent']);
        if (Number.isNaN(share)) return badPercent(t);
        return submit({ id, version: on, reason, ...changes, ...('percent' in changes && { percent: share }) });
      }}
      changesSince={useChangesSince(snapshotChanges, id)}
      fieldNames={snapshotFields}
      onDone={onDone}
    />
  );
}
