import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventMoves_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Milestones } from '../records/Milestones.tsx';
import { whenWords } from './event-words.ts';

const fragment = graphql(`
  fragment EventMoves_event on Event {
    id
    state
    stateReason
    postponements { on reason date endDate startAt endAt }
  }
`);

type Event = FragmentType<EventMoves_EventFragment>;

/** Why an event was cancelled, postponed or taken off the public page. */
export function StateReason({ event }: { event: Event }) {
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete || !data.stateReason || data.state === 'SCHEDULED') return null;
  return <Notice word={label('EVENT_STATE', data.state)}>{data.stateReason}</Notice>;
}

/** The days that an event was postponed from, and why. */
export function EventMoves({ event }: { event: Event }) {
  const t = useText();
  const format = useFormat();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete || data.postponements.length === 0) return null;
  const milestones = data.postponements.toReversed().map(({ on, reason, ...days }) => ({ on, title: t('steps.postponedFrom', { when: whenWords(days, format, t, null) }), note: reason }));
  return <Milestones title={t('steps.postponements')} milestones={milestones} />;
}
