import type { CorrectItem_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { itemFields, itemSpecs } from './plan-words.ts';

graphql(`
  fragment CorrectItem_item on PlanItem {
    id
    version
    code
    title
    kind
    indicator
    unit
    parent { id code title }
    derivesFrom { id code title }
    office { id name }
  }
`);

const correctItem = graphql(`
  mutation CorrectPlanItem($input: CorrectPlanItemInput!) {
    correctPlanItem(input: $input) { __typename ... on PlanItem { id ...CorrectItem_item @unmask ...ItemFacts_item @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query PlanItemChanges($id: ID!) {
    record: planItem(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const choiceOf = (item: { id: string; code: string; title: string } | null) => item && { id: item.id, name: `${item.code} ${item.title}` };

/** Corrects an item: what it is, what it stands below and what it carries out. */
export function CorrectItem({ item, onDone }: { item: CorrectItem_ItemFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctItem);
  const { id, version, code, title, kind, indicator, unit, parent, derivesFrom, office } = item;
  return (
    <CorrectionCard
      title={t('plans.correctItem')}
      save={t('plans.saveItem')}
      specs={itemSpecs}
      values={{ code, title, kind, indicator: indicator ?? '', unit: unit ?? '', parent: choiceOf(parent), derivesFrom: choiceOf(derivesFrom), office }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={itemFields}
      onDone={onDone}
    />
  );
}
