import { useApolloClient } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventForm_EventFragment, HistoryList_EntryFragment } from '../../../__generated__/graphql.ts';
import { graphql } from '../../../__generated__/gql.ts';
import { TextField } from '../../../forms/fields.tsx';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useText } from '../../../i18n/use-text.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { EventConflict } from './EventConflict.tsx';
import { EventForm, Refused } from './EventForm.tsx';
import { WithdrawEvent } from './WithdrawEvent.tsx';
import { changedInput, differing, rebase } from './event-input.ts';
import { valuesOf, type EventValues } from './event-values.ts';
import { useEventForm } from './use-event-form.ts';

const correctEvent = graphql(`
  mutation CorrectEvent($input: CorrectEventInput!) {
    correctEvent(input: $input) {
      __typename
      ... on Event { id ...EventForm_event @unmask }
      ...Refusal @unmask
    }
  }
`);

const latestQuery = graphql(`
  query LatestEvent($id: ID!) {
    event(id: $id) {
      id
      ...EventForm_event @unmask
      history(first: 10) { edges { node { id version ...HistoryList_entry @unmask } } }
    }
  }
`);

type Conflict = { latest: EventForm_EventFragment; between: HistoryList_EntryFragment[]; mine: string[]; theirs: string[] };
type Props = { event: EventForm_EventFragment; mayWithdraw: boolean };

/** Corrects an event. Only what was changed is sent; what somebody else saved meanwhile is shown, never overwritten unseen. */
export function CorrectEventForm({ event, mayWithdraw }: Props) {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [initial] = useState(() => valuesOf(event));
  const { form, start, startFrom, guard, refusal, setRefusal, show } = useEventForm(initial);
  const { submit, busy } = useSubmit(correctEvent);
  const [version, setVersion] = useState(event.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [kept, setKept] = useState(false);
  const { id } = event;

  const toRecord = async () => {
    guard.release();
    await navigate({ to: '/kegiatan/$id', params: { id } });
  };
  const save = () => form.handleSubmit(async (values) => {
    setRefusal(null);
    setKept(false);
    const changes = changedInput(values, start());
    if (Object.keys(changes).length === 0) return setRefusal(t('eventForm.unchanged'));
    const outcome = await submit({ id, version, reason: values.reason.trim() || null, ...changes });
    if (outcome.saved) {
      toast(t('forms.saved'));
      return toRecord();
    }
    if (outcome.refusal?.__typename === 'Conflict') return showConflict();
    show(outcome.refusal, 'message' in outcome ? outcome.message : null);
  })();

  async function showConflict() {
    const { data } = await client.query({ query: latestQuery, variables: { id }, fetchPolicy: 'network-only' });
    if (!data?.event) return setRefusal(t('forms.noAnswer'));
    const entries = data.event.history?.edges.map(({ node }) => node) ?? [];
    setConflict({
      latest: data.event,
      between: entries.filter((entry) => entry.version > version),
      mine: differing(form.getValues(), start()),
      theirs: differing(valuesOf(data.event), start()),
    });
  }

  /** Goes on from what is saved now, with one's own entries upon it, for looking through once more. */
  const goOn = (latest: EventForm_EventFragment) => {
    const now = valuesOf(latest);
    const mine: EventValues = rebase(form.getValues(), start(), now);
    startFrom(now);
    setVersion(latest.version);
    form.reset(mine);
    setConflict(null);
    setKept(true);
  };

  return (
    <EventForm
      form={form}
      guard={guard}
      series={event.series ?? null}
      notice={
        <>
          {refusal && <Refused>{refusal}</Refused>}
          {kept && <Notice live>{t('eventForm.kept')}</Notice>}
          {conflict && (
            <EventConflict
              between={conflict.between}
              mine={conflict.mine}
              theirs={conflict.theirs}
              onGoOn={() => goOn(conflict.latest)}
              onTakeTheirs={() => void toRecord()}
            />
          )}
        </>
      }
      news={refusal ?? conflict ?? (kept || null)}
      save={t('eventForm.saveChanges')}
      busy={busy}
      held={conflict !== null}
      onSave={() => void save()}
      actions={<Link to="/kegiatan/$id" params={{ id }} className={buttonClass()}>{t('forms.cancel')}</Link>}
    >
      <Section title={t('forms.reason')}>
        <TextField<EventValues> name="reason" label={t('eventForm.reason')} hint={t('forms.reasonHint')} />
      </Section>
      {mayWithdraw && <WithdrawEvent id={id} version={version} title={event.title} onWithdrawn={guard.release} />}
    </EventForm>
  );
}
