import { Link } from '@tanstack/react-router';
import type { RequestTable_RequestFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { requestTones } from './data-request-words.ts';

graphql(`
  fragment RequestTable_request on DataRequest {
    id
    number
    kind
    channel
    state
    receivedAt
    dueAt
    late
    endedAt
    area { code level shortName fullName }
  }
`);

type Row = RequestTable_RequestFragment;

/** Requests, what is due first first. Whose data they are about stands on their pages alone. */
export function RequestTable({ requests }: { requests: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'kind', head: t('permintaan.kind'), phone: 'lead',
      cell: ({ id, kind, number, channel }) => (
        <>
          <Link to="/pelindungan/permintaan/$id" params={{ id }} className={rowLinkClass}>{label('DATA_REQUEST_KIND', kind)}</Link>
          <span className={secondLineClass}>{`${number} · ${label('DATA_REQUEST_CHANNEL', channel)}`}</span>
        </>
      ),
    },
    { key: 'area', head: t('permintaan.area'), cell: ({ area }) => area.fullName },
    { key: 'received', head: t('permintaan.received'), fit: true, cell: ({ receivedAt }) => dateTime(receivedAt) },
    { key: 'due', head: t('permintaan.due'), fit: true, cell: ({ dueAt, endedAt }) => endedAt === null && dateTime(dueAt) },
    { key: 'state', head: t('permintaan.state'), fit: true, cell: ({ state, late, endedAt }) => <StateDot tone={late && endedAt === null ? 'due' : requestTones[state]}>{[label('DATA_REQUEST_STATE', state), late && t('permintaan.isLate')].filter(Boolean).join(', ')}</StateDot> },
  ];
  return <Table label={t('permintaan.title')} columns={columns} rows={requests} rowKey={({ id }) => id} busy={busy} />;
}
