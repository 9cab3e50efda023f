import { useFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import { Link } from '@tanstack/react-router';
import type { EventOrder, EventTable_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { regionWords, stateTones } from './event-words.ts';

const fragment = graphql(`
  fragment EventTable_event on Event {
    id
    title
    type
    state
    date
    mode
    external
    participantCount
    venue { name }
    targetAreas { code shortName fullName level parent { code shortName } }
  }
`);

type Props = { events: FragmentType<EventTable_EventFragment>[]; order: EventOrder };

/** Events as a table: when, what, where, how many, how far. */
export function EventTable({ events, order }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: events });
  const rows = data.filter((row) => row !== null) as EventTable_EventFragment[];
  const later = order === 'DATE_DESC' ? 'DATE_ASC' : 'DATE_DESC';

  const columns: Column<EventTable_EventFragment>[] = [
    {
      key: 'date',
      head: <SortLink to={later} arrow={order === 'DATE_DESC' ? 'down' : order === 'DATE_ASC' ? 'up' : null}>{t('events.date')}</SortLink>,
      sorted: order === 'DATE_DESC' ? 'descending' : order === 'DATE_ASC' ? 'ascending' : undefined,
      cell: ({ date }) => shortDate(date),
      fit: true,
      phone: 'bare',
    },
    {
      key: 'title',
      head: <SortLink to="TITLE" arrow={order === 'TITLE' ? 'up' : null}>{t('events.event')}</SortLink>,
      sorted: order === 'TITLE' ? 'ascending' : undefined,
      cell: ({ id, title, type, mode, venue }) => (
        <>
          <Link to="/kegiatan/$id" params={{ id }} className={rowLinkClass}>{title}</Link>
          <span className={secondLineClass}>{[label('EVENT_TYPE', type), venue?.name ?? label('EVENT_MODE', mode)].join(', ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'region', head: t('events.region'), cell: ({ targetAreas, external }) => regionWords(targetAreas, external), phone: 'bare' },
    {
      key: 'participants',
      head: t('events.participants'),
      align: 'end',
      cell: ({ participantCount }) => (participantCount === null || participantCount === undefined ? '–' : number(participantCount)),
    },
    { key: 'state', head: t('events.state'), cell: ({ state }) => <StateDot tone={stateTones[state]}>{label('EVENT_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return <Table label={t('events.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
