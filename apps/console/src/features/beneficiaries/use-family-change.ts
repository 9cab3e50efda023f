import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { familyFields } from './beneficiary-words.ts';

export const familyChanges = graphql(`
  query FamilyChanges($id: ID!) {
    record: family(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** The day of a change: today unless it is said otherwise. */
export const daySpec: Spec = { name: 'happenedOn', label: 'ppks.happenedOn', kind: 'date', required: true };

/** What every change of a family needs: it is sent, then all that is on the page is read anew, for it touches several records. */
export function useFamilyChange<Data extends object, Input extends { idempotencyKey: string }>(mutation: TypedDocumentNode<Data, { input: Input }>, id: string) {
  const client = useApolloClient();
  const { submit, busy } = useSubmit(mutation);
  const changesSince = useChangesSince(familyChanges, id);
  const send = async (input: Omit<Input, 'idempotencyKey'>) => {
    const outcome = await submit(input);
    if (outcome.saved) void client.refetchQueries({ include: 'active' });
    return outcome;
  };
  return { send, card: { busy, changesSince, reasonOnly: true, fieldNames: familyFields }, suggested: { happenedOn: today() } };
}
