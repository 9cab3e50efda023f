import { graphql } from '../../__generated__/gql.ts';
import type { CorrectEffort_EffortFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { effortFields, effortSpecs } from './poverty-words.ts';

graphql(`
  fragment CorrectEffort_effort on FundingEffort {
    id
    version
    fund
    strategy
    year
    amount
    description
    planItem { id code title }
    citation
    link
  }
`);

const correctEffort = graphql(`
  mutation CorrectFundingEffort($input: CorrectFundingEffortInput!) {
    correctFundingEffort(input: $input) { __typename ... on FundingEffort { id ...EffortPage_effort @unmask } ...Refusal @unmask }
  }
`);

const effortChanges = graphql(`
  query FundingEffortChanges($id: ID!) {
    record: fundingEffort(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects an effort with its reason. */
export function CorrectEffort({ effort, onDone }: { effort: CorrectEffort_EffortFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctEffort);
  const { id, version, fund, strategy, year, amount, description, planItem, citation, link } = effort;
  return (
    <CorrectionCard
      title={t('kemiskinan.correctEffort')}
      save={t('kemiskinan.saveEffort')}
      specs={effortSpecs}
      values={{ fund, strategy, year: String(year), amount, description, planItem: planItem && { id: planItem.id, name: [planItem.code, planItem.title].filter(Boolean).join(' ') || planItem.id }, citation: citation ?? '', link: link ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(effortChanges, id)}
      fieldNames={effortFields}
      onDone={onDone}
    />
  );
}
