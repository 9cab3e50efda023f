import { Link } from '@tanstack/react-router';
import type { AlertTable_AlertFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment AlertTable_alert on Alert {
    id
    kind
    use
    accountName
    role
    day
    count
    bound
    state
    area { code shortName }
  }
`);

type Row = AlertTable_AlertFragment;

/** Alerts, newest first. */
export function AlertTable({ alerts }: { alerts: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'kind', head: t('peringatan.kind'), phone: 'lead', wide: true,
      cell: ({ id, kind, use, count, bound }) => (
        <>
          <Link to="/pelindungan/peringatan/$id" params={{ id }} className={rowLinkClass}>{label('SECURITY_ALERT_KIND', kind)}</Link>
          {use && <span className={secondLineClass}>{t('peringatan.often', { what: label('DAILY_USE', use), count, bound })}</span>}
        </>
      ),
    },
    { key: 'who', head: t('peringatan.who'), cell: ({ accountName, role, area }) => <>{accountName}<span className={secondLineClass}>{role ? `${label('ROLE', role)} · ${area.shortName}` : t('peringatan.network')}</span></> },
    { key: 'day', head: t('peringatan.day'), fit: true, cell: ({ day }) => shortDate(day) },
    { key: 'state', head: t('peringatan.state'), fit: true, cell: ({ state }) => <StateDot tone={state === 'OPEN' ? 'due' : 'done'}>{label('SECURITY_ALERT_STATE', state)}</StateDot> },
  ];
  return <Table label={t('peringatan.title')} columns={columns} rows={alerts} rowKey={({ id }) => id} busy={busy} />;
}
