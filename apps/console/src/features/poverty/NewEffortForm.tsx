import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RecordFundingEffortInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { effortSpecs } from './poverty-words.ts';

const recordEffort = graphql(`
  mutation RecordFundingEffort($input: RecordFundingEffortInput!) {
    recordFundingEffort(input: $input) { __typename ... on FundingEffort { id } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  ...effortSpecs,
  { name: 'area', label: 'kemiskinan.region', kind: 'region' },
  { name: 'family', label: 'kemiskinan.family', hint: 'kemiskinan.familyHint', kind: 'family' },
];

/** What is spent in a region, or on one family. */
export function NewEffortForm() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const { submit, busy } = useSubmit(recordEffort);
  return (
    <EntryCard
      key={name}
      title={t('kemiskinan.addEffort')}
      save={t('kemiskinan.saveEffort')}
      specs={specs}
      values={{
        ...Object.fromEntries(effortSpecs.map((spec) => [spec.name, spec.kind === 'planItem' ? null : ''])),
        fund: 'APBD_KAB', strategy: 'SPENDING_BURDEN', year: today().slice(0, 4), area: { id: chosen ?? grant.area.code, name }, family: null,
      }}
      busy={busy}
      submit={(given) => submit(given as unknown as RecordFundingEffortInput)}
      onSaved={(id) => void navigate({ to: '/kemiskinan/upaya/$id', params: { id } })}
      onCancel={() => void navigate({ to: '/kemiskinan/upaya' })}
    />
  );
}
