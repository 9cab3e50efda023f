import { Link } from '@tanstack/react-router';
import type { EventState } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { stateTones } from '../events/event-words.ts';

/** An event as the record of somebody else shows it; `second` says what they have to do with it. */
export type Mention = { id: string; title: string; date: string; state: EventState; second: string };

/** Events that a record has to do with. */
export function MentionTable({ label: name, mentions }: { label: string; mentions: readonly Mention[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const columns: Column<Mention>[] = [
    { key: 'date', head: t('events.date'), cell: ({ date }) => shortDate(date), fit: true, phone: 'bare' },
    {
      key: 'title',
      head: t('events.event'),
      cell: ({ id, title, second }) => (
        <>
          <Link to="/kegiatan/$id" params={{ id }} className={rowLinkClass}>{title}</Link>
          {second && <span className={secondLineClass}>{second}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'state', head: t('events.state'), cell: ({ state }) => <StateDot tone={stateTones[state]}>{label('EVENT_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return <Table label={name} columns={columns} rows={mentions} rowKey={({ id }) => id} />;
}
