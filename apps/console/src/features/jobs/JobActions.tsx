import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { JobLine_JobFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Unseen } from '../../ui/State.tsx';
import { toast } from '../../ui/Toast.tsx';

// What tray and index show of a job.
graphql(`
  fragment JobLine_job on Job {
    id
    kind
    subject
    state
    done
    total
    why: message
    createdAt
    startedAt
    finishedAt
    version
    figures { key value }
    file { id name }
    viewerCan { cancel retry }
  }
`);

const cancelJob = graphql(`
  mutation CancelJob($input: CancelJobInput!) {
    cancelJob(input: $input) {
      __typename
      ... on Job { ...JobLine_job @unmask }
      ...Refusal @unmask
    }
  }
`);

const retryJob = graphql(`
  mutation RetryJob($input: RetryJobInput!) {
    retryJob(input: $input) {
      __typename
      ... on Job { ...JobLine_job @unmask }
      ...Refusal @unmask
    }
  }
`);

// Asked for at the click: an address holds ten minutes, and a page may stay open longer.
const fileQuery = graphql(`
  query JobFile($id: ID!) {
    job(id: $id) { id file { id url } }
  }
`);

/** What can be done with a job: open its result, stop it, run it again. */
export function JobActions({ job }: { job: JobLine_JobFragment }) {
  const t = useText();
  const client = useApolloClient();
  const cancel = useSubmit(cancelJob);
  const retry = useSubmit(retryJob);
  const [opening, setOpening] = useState(false);
  const { id, subject, file, viewerCan } = job;
  const change = async (submit: () => Promise<{ refusal: { message: string } | null; saved: object | null }>, done: string) => {
    const { saved, refusal } = await submit();
    toast(saved ? done : (refusal?.message ?? t('forms.noAnswer')));
  };
  const open = async () => {
    setOpening(true);
    const { data } = await client.query({ query: fileQuery, variables: { id }, fetchPolicy: 'network-only' });
    setOpening(false);
    const url = data?.job?.file?.url;
    if (url) location.assign(url);
    else toast(t('jobs.fileGone'));
  };
  return (
    <>
      {file && <Button disabled={opening} onClick={() => void open()}>{t('jobs.download')}<Unseen> {file.name}</Unseen></Button>}
      {viewerCan.cancel && <Button weight="quiet" disabled={cancel.busy} onClick={() => void change(() => cancel.submit({ job: id }), t('jobs.cancelled'))}>{t('jobs.cancel')}<Unseen> {subject}</Unseen></Button>}
      {viewerCan.retry && <Button weight="quiet" disabled={retry.busy} onClick={() => void change(() => retry.submit({ job: id }), t('jobs.retried'))}>{t('jobs.retry')}<Unseen> {subject}</Unseen></Button>}
    </>
  );
}
