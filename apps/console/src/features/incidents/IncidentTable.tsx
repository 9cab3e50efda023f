import { Link } from '@tanstack/react-router';
import type { IncidentTable_IncidentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { incidentTones } from './incident-words.ts';

graphql(`
  fragment IncidentTable_incident on Incident {
    id
    number
    what
    data
    noticedAt
    deadline
    overdue
    state
    affectedCount
    area { code shortName }
  }
`);

type Row = IncidentTable_IncidentFragment;

/** Incidents, noticed last first. */
export function IncidentTable({ incidents }: { incidents: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { dateTime, number } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'what', head: t('insiden.what'), phone: 'lead', wide: true,
      cell: ({ id, number: name, what, data }) => (
        <>
          <Link to="/pelindungan/insiden/$id" params={{ id }} className={rowLinkClass}>{what}</Link>
          <span className={secondLineClass}>{[name, ...data.map((kind) => label('BREACH_DATA', kind))].join(' · ')}</span>
        </>
      ),
    },
    { key: 'area', head: t('insiden.area'), cell: ({ area }) => area.shortName },
    { key: 'noticed', head: t('insiden.noticed'), fit: true, cell: ({ noticedAt }) => dateTime(noticedAt) },
    { key: 'affected', head: t('insiden.affected'), align: 'end', fit: true, cell: ({ affectedCount }) => number(affectedCount) },
    { key: 'state', head: t('insiden.state'), fit: true, cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : incidentTones[state]}>{overdue ? t('insiden.overdue') : label('INCIDENT_STATE', state)}</StateDot> },
  ];
  return <Table label={t('insiden.title')} columns={columns} rows={incidents} rowKey={({ id }) => id} busy={busy} />;
}
