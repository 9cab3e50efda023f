import { useApolloClient } from '@apollo/client/react';
import { daysAfter, today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import type { RecordActionItemInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import type { ActionItemShown } from './action-item-fragment.ts';
import { actionFields } from './minutes-words.ts';

const recordItem = graphql(`
  mutation RecordActionItem($input: RecordActionItemInput!) {
    recordActionItem(input: $input) { __typename ... on ActionItem { id ...ActionItem_item @unmask } ...Refusal @unmask }
  }
`);

const correctItem = graphql(`
  mutation CorrectActionItem($input: CorrectActionItemInput!) {
    correctActionItem(input: $input) { __typename ... on ActionItem { id ...ActionItem_item @unmask } ...Refusal @unmask }
  }
`);

const changes = graphql(`
  query ActionItemChanges($id: ID!) {
    record: actionItem(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const text: Spec = { name: 'text', label: 'minutes.item', required: true, wide: true };
const due: Spec = { name: 'due', label: 'minutes.due', kind: 'date', required: true };
const area: Spec = { name: 'area', label: 'minutes.area', kind: 'region', hint: 'minutes.areaHint' };
const name: Spec = { name: 'ownerName', label: 'minutes.ownerName', hint: 'minutes.ownerNameHint' };
const owners: readonly Spec[] = [name, { name: 'person', label: 'minutes.person', kind: 'person' }, { name: 'office', label: 'minutes.office', kind: 'office' }];

/** Days until what a meeting agrees on is due, unless another day is given. */
const usualDays = 30;

/** What a meeting left to be done: what, who, until when. Ready for the next one as soon as one is saved. */
export function NewActionItem({ event, onDone }: { event: string; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(recordItem);
  return (
    <EntryCard
      title={t('minutes.addItem')}
      save={t('minutes.doAdd')}
      specs={[text, due, ...owners, area]}
      values={{ text: '', ownerName: '', person: null, office: null, due: daysAfter(today(), usualDays), area: null }}
      busy={busy}
      submit={(given) => submit({ event, ...given } as unknown as RecordActionItemInput)}
      onSaved={() => {
        void client.refetchQueries({ include: 'active' });
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

/** Corrects what is recorded of an item. Who has to do it is replaced as a whole. */
export function CorrectActionItem({ item, onDone }: { item: ActionItemShown; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctItem);
  const { id, version, ownerName } = item;
  const values: FormValues = { text: item.text, due: item.due, ownerName, area: { id: item.area.code, name: item.area.fullName } };
  return (
    <CorrectionCard
      title={t('minutes.correct')}
      save={t('minutes.saveItem')}
      specs={[text, due, name, area]}
      values={values}
      version={version}
      busy={busy}
      submit={(on, reason, changed) => submit({
        id, version: on, reason, ...changed,
        // The name as shown is corrected; who stands behind it stays.
        ...('ownerName' in changed && { person: item.person?.id ?? null, office: item.office?.id ?? null }),
      })}
      changesSince={useChangesSince(changes, id)}
      fieldNames={actionFields}
      onDone={onDone}
    />
  );
}
