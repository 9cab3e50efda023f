import type { FragmentType, TypedDocumentNode } from '@apollo/client';
import { useFragment, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { EventStep, EventStepCard_EventFragment } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { fieldNames } from './event-fields.ts';
import styles from './EventStepCard.module.css';
import { formOf } from './event-steps.ts';
import { fieldOf, inOurWords } from './form/event-problems.ts';

const schedule = graphql(`mutation ScheduleEvent($input: ScheduleEventInput!) { scheduleEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const invite = graphql(`mutation InviteToEvent($input: InviteToEventInput!) { inviteToEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const start = graphql(`mutation StartEvent($input: StartEventInput!) { startEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const close = graphql(`mutation CloseEvent($input: CloseEventInput!) { closeEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const report = graphql(`mutation ReportEvent($input: ReportEventInput!) { reportEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const publish = graphql(`mutation PublishEvent($input: PublishEventInput!) { publishEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const unpublish = graphql(`mutation UnpublishEvent($input: UnpublishEventInput!) { unpublishEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const postpone = graphql(`mutation PostponeEvent($input: PostponeEventInput!) { postponeEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);
const cancel = graphql(`mutation CancelEvent($input: CancelEventInput!) { cancelEvent(input: $input) { __typename ... on Event { id ...EventHead_event ...EventMoves_event } ...Refusal @unmask } }`);

/** Each answers alike: the event, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'Event'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = {
  SCHEDULE: schedule, INVITE: invite, START: start, CLOSE: close, REPORT: report, PUBLISH: publish, UNPUBLISH: unpublish, POSTPONE: postpone, CANCEL: cancel,
} as unknown as Readonly<Record<EventStep, StepMutation>>;

const missingQuery = graphql(`
  query MissingForStep($id: ID!, $step: EventStep!) {
    event(id: $id) { id missingFor(step: $step) { path message } }
  }
`);

const eventChanges = graphql(`
  query StepChanges($id: ID!) {
    record: event(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Read from the cache as the page's head reads it: the page itself may still wait for its own answer and hold the version before the last step. */
const fragment = graphql(`fragment EventStepCard_event on Event { id version state }`);

type Props = { step: EventStep; event: FragmentType<EventStepCard_EventFragment>; onDone: () => void };

/** The next step of an event, in place of its main matter: what the rules still ask for, or the form that takes it. */
export function EventStepCard({ step, event, onDone }: Props) {
  const { data, complete } = useFragment({ fragment, from: event });
  return complete ? <StepForm step={step} event={data} onDone={onDone} /> : null;
}

function StepForm({ step, event: { id, version, state }, onDone }: { step: EventStep; event: EventStepCard_EventFragment; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  const changesSince = useChangesSince(eventChanges, id);
  const { specs, save } = formOf(step, state === 'POSTPONED');
  // What was mended a moment ago must not still be asked for. A step without an answer is refused by the graph itself.
  const { data, loading } = useQuery(missingQuery, { variables: { id, step }, fetchPolicy: 'network-only' });
  // A new day may be all that is lacking.
  const missing = specs.length > 0 ? [] : (data?.event?.missingFor ?? []);
  if (loading) return <Card title={label('EVENT_STEP', step)}><p role="status">{t('steps.checking')}</p></Card>;
  if (missing.length > 0) return <Missing id={id} title={label('EVENT_STEP', step)} missing={missing} onDone={onDone} />;
  return (
    <CorrectionCard
      title={label('EVENT_STEP', step)}
      save={t(save)}
      specs={specs}
      values={Object.fromEntries(specs.map(({ name }) => [name, '']))}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values })}
      changesSince={changesSince}
      fieldNames={fieldNames}
      onDone={onDone}
    />
  );
}

type MissingProps = { id: string; title: string; missing: readonly { path: readonly string[]; message: string }[]; onDone: () => void };

/** What the event still lacks, each a way to its field. */
function Missing({ id, title, missing, onDone }: MissingProps) {
  const t = useText();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const named = (path: readonly string[]) => {
    const name = fieldNames[path[0] ?? ''];
    return name ? t(name) : path.join('.');
  };
  return (
    <Card title={title}>
      <div ref={first} tabIndex={-1}>
        <Notice tone="due">{t('steps.missing', { count: missing.length })}</Notice>
      </div>
      <ul className={styles.missing}>
        {missing.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`}>
            <Link to="/kegiatan/$id/ubah" params={{ id }} hash={fieldOf(path)}>{named(path)}</Link>: {inOurWords(message, t)}
            {path[0] === 'media' && <> · <Link to="/kegiatan/$id" params={{ id }} search={{ bagian: 'foto' }}>{t('photos.add')}</Link></>}
          </li>
        ))}
      </ul>
      <FormActions>
        <Link to="/kegiatan/$id/ubah" params={{ id }} hash={fieldOf(missing[0]?.path ?? [])} className={buttonClass('main')}>{t('steps.complete')}</Link>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </Card>
  );
}
