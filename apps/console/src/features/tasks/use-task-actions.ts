import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';

const takeTask = graphql(`
  mutation TakeTask($input: TakeTaskInput!) {
    takeTask(input: $input) { __typename ... on Task { id ...TaskList_task } ...Refusal @unmask }
  }
`);

const releaseTask = graphql(`
  mutation ReleaseTask($input: ReleaseTaskInput!) {
    releaseTask(input: $input) { __typename ... on Task { id ...TaskList_task } ...Refusal @unmask }
  }
`);

type Named = { id: string; version: number };

/** Taking a task for oneself and giving it back. A refusal is said, and the list read again: a colleague was quicker. */
export function useTaskActions() {
  const t = useText();
  const client = useApolloClient();
  const taking = useSubmit(takeTask);
  const releasing = useSubmit(releaseTask);
  const done = async (outcome: { saved: unknown; refusal: { message: string } | null }, words: string) => {
    toast(outcome.saved ? words : (outcome.refusal?.message ?? t('forms.noAnswer')));
    if (!outcome.saved) await client.refetchQueries({ include: 'active' });
  };
  return {
    busy: taking.busy || releasing.busy,
    take: async ({ id, version }: Named) => done(await taking.submit({ id, version }), t('tasks.takenToast')),
    release: async ({ id, version }: Named) => done(await releasing.submit({ id, version }), t('tasks.releasedToast')),
  };
}
