import type { CorrectPlan_PlanFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { planFields, planSpecs } from './plan-words.ts';

graphql(`
  fragment CorrectPlan_plan on PlanDocument {
    id
    version
    kind
    title
    yearFrom
    yearTo
    area { code level shortName fullName }
    owner { id name }
  }
`);

const correctPlan = graphql(`
  mutation CorrectPlanDocument($input: CorrectPlanDocumentInput!) {
    correctPlanDocument(input: $input) { __typename ... on PlanDocument { id ...CorrectPlan_plan @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query PlanDocumentChanges($id: ID!) {
    record: planDocument(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a plan. */
export function CorrectPlan({ plan, onDone }: { plan: CorrectPlan_PlanFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPlan);
  const { id, version, kind, title, yearFrom, yearTo, area, owner } = plan;
  return (
    <CorrectionCard
      title={t('plans.correct')}
      save={t('plans.save')}
      specs={planSpecs}
      values={{ kind, title, yearFrom: String(yearFrom ?? ''), yearTo: String(yearTo ?? ''), area: regionChoice(area), owner }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={planFields}
      onDone={onDone}
    />
  );
}
