import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventParticipants_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { State } from '../../ui/State.tsx';
import { Table, secondLineClass } from '../../ui/Table.tsx';

const fragment = graphql(`
  fragment EventParticipants_event on Event {
    id
    participants { id group label count note area { code shortName } }
  }
`);

/** Groups that took part, each with its number as far as it is known. */
export function EventParticipants({ event, named }: { event: FragmentType<EventParticipants_EventFragment>; /** Whether the list by name stands below, which says itself that it is empty. */ named: boolean }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete) return null;
  if (data.participants.length === 0) return named ? null : <State title={t('events.noParticipants')}>{t('events.noParticipantsWhy')}</State>;
  return (
    <Table
      label={t('events.participants')}
      rows={data.participants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'group',
          head: t('events.group'),
          phone: 'lead',
          cell: ({ group, label: words, note }) => (
            <>
              {words ?? label('PARTICIPANT_GROUP', group)}
              <span className={secondLineClass}>{[words && label('PARTICIPANT_GROUP', group), note].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        { key: 'region', head: t('events.region'), phone: 'bare', cell: ({ area }) => area?.shortName ?? null },
        { key: 'count', head: t('events.number'), align: 'end', cell: ({ count }) => (count === null || count === undefined ? t('events.uncounted') : number(count)) },
      ]}
    />
  );
}
