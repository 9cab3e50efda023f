import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { RefusalFragment } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { graphErrors } from '../apollo/errors.ts';

graphql(`
  fragment Refusal on Error {
    __typename
    message
    ... on InvalidInput { problems { path message } }
    ... on Conflict { currentVersion }
    ... on Duplicate { path existingId candidates }
  }
`);

export type Refusal = RefusalFragment;
type Keyed = { idempotencyKey: string };
type Outcome<Result> =
  /** What the graph has saved. */
  | { saved: Exclude<Result, Refusal>; refusal: null }
  /** Why it has not; for a form to show. */
  | { saved: null; refusal: Refusal }
  /** No answer, or none that says what was saved: pressing again sends the same request once more, safely. */
  | { saved: null; refusal: null; message: string | null };

const refusals: readonly string[] = ['InvalidInput', 'Conflict', 'NotAllowed', 'Duplicate', 'RateLimited'] satisfies Refusal['__typename'][];

/**
 * Sends a form to a mutation with one `input` whose result is a union. Each attempt has a key of its own; an attempt
 * without an answer keeps its key, so that pressing again cannot do the same thing twice.
 */
export function useSubmit<Data extends object, Input extends Keyed>(mutation: TypedDocumentNode<Data, { input: Input }>, { keep = true }: { /** Whether the answer may stay in the cache. */ keep?: boolean } = {}) {
  type Result = NonNullable<Data[keyof Data]>;
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const open = useRef<{ body: string; key: string } | null>(null);

  async function submit(input: Omit<Input, 'idempotencyKey'>): Promise<Outcome<Result>> {
    const body = JSON.stringify(input);
    if (open.current?.body !== body) open.current = { body, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const variables = { input: { ...input, idempotencyKey: open.current.key } as Input };
      const { data, error } = await client.mutate({ mutation, variables, fetchPolicy: keep ? 'network-only' : 'no-cache' } as never) as { data?: Data; error?: unknown };
      const result = Object.values(data ?? {})[0] as (Result & { __typename: string }) | undefined;
      if (!result) return { saved: null, refusal: null, message: graphErrors(error)[0]?.message ?? null };
      open.current = null;
      return refusals.includes(result.__typename)
        ? { saved: null, refusal: result as unknown as Refusal }
        : { saved: result as Exclude<Result, Refusal>, refusal: null };
    } finally {
      setBusy(false);
    }
  }

  return { submit, busy };
}
