import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RecordPovertySnapshotInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { badPercent } from './bad-percent.ts';
import { figureSpecs, readPercent } from './poverty-words.ts';

const recordSnapshot = graphql(`
  mutation RecordPovertySnapshot($input: RecordPovertySnapshotInput!) {
    recordPovertySnapshot(input: $input) { __typename ... on PovertySnapshot { id } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  { name: 'area', label: 'kemiskinan.region', kind: 'region', required: true },
  { name: 'statedBy', label: 'kemiskinan.source', kind: 'code', list: 'POVERTY_SOURCE', required: true },
  { name: 'period', label: 'kemiskinan.periodOf', hint: 'kemiskinan.periodHint', required: true },
  ...figureSpecs,
];

/** A figure as a source states it, for the region that the list shows. */
export function NewSnapshotForm() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const { submit, busy } = useSubmit(recordSnapshot);
  const blank = Object.fromEntries(figureSpecs.map((spec) => [spec.name, '']));
  return (
    <EntryCard
      key={name}
      title={t('kemiskinan.addFigure')}
      save={t('kemiskinan.saveFigure')}
      specs={specs}
      values={{ ...blank, area: { id: chosen ?? grant.area.code, name }, statedBy: 'P3KE', period: String(Number(today().slice(0, 4)) - 1), statedOn: today(), checkedOn: today() }}
      busy={busy}
      submit={async (given) => {
        const percent = readPercent(given['percent']);
        if (Number.isNaN(percent)) return badPercent(t);
        return submit({ ...given, ...(percent === undefined ? {} : { percent }) } as unknown as RecordPovertySnapshotInput);
      }}
      onSaved={(id) => void navigate({ to: '/kemiskinan/angka/$id', params: { id } })}
      onCancel={() => void navigate({ to: '/kemiskinan/angka' })}
    />
  );
}
