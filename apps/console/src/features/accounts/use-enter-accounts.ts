import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { grantInput } from './GrantFields.tsx';
import type { AccountValues } from './pasted-accounts.ts';

const registerAccount = graphql(`
  mutation RegisterAccount($input: RegisterAccountInput!) {
    registerAccount(input: $input) { __typename ... on Account { id } ...Refusal @unmask }
  }
`);

/** What became of some rows: ids of what was entered, and the rows that were not, with what the graph said; null where it said nothing. */
export type Entered = { ids: string[]; left: { values: AccountValues; refused: Refusal | null }[] };

/** Enters accounts one after the other, each for itself. A row without an answer is sent again under its key, so that it is entered once. */
export function useEnterAccounts(): (accounts: readonly AccountValues[]) => Promise<Entered> {
  const client = useApolloClient();
  const keys = useRef(new Map<string, string>());

  async function enter({ displayName, email, ...grant }: AccountValues): Promise<{ id: string } | Refusal | null> {
    const body = { displayName, email, ...grantInput(grant) };
    const text = JSON.stringify(body);
    const idempotencyKey = keys.current.get(text) ?? crypto.randomUUID();
    keys.current.set(text, idempotencyKey);
    const { data } = await client.mutate({ mutation: registerAccount, variables: { input: { ...body, idempotencyKey } }, fetchPolicy: 'no-cache' });
    const result = (data?.registerAccount ?? null) as { id: string } | Refusal | null;
    if (result) keys.current.delete(text);
    return result;
  }

  return async (accounts) => {
    const done: Entered = { ids: [], left: [] };
    for (const values of accounts) {
      const result = await enter(values).catch(() => null);
      if (result && 'id' in result) done.ids.push(result.id);
      else done.left.push({ values, refused: result });
    }
    return done;
  };
}
