import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { FindingTable_MonitoringFindingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { findingTones, severityTones } from './monitoring-words.ts';
import styles from './monitoring.module.css';

const fragment = graphql(`
  fragment FindingTable_monitoringFinding on MonitoringFinding {
    id
    text
    severity
    responsible
    due
    overdue
    state
    area { code shortName }
    monitoring { id year institution { id name } }
  }
`);

type Row = FindingTable_MonitoringFindingFragment;

/** Findings over all institutions, the first due first. */
export function FindingTable({ findings }: { findings: FragmentType<Row>[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: findings });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'text', head: t('monev.finding'), phone: 'lead',
      cell: ({ text, monitoring, area }) => (
        <>
          <Link to="/monev/$id" params={{ id: monitoring.id }} className={rowLinkClass}>{text}</Link>
          <span className={secondLineClass}>{[monitoring.institution?.name, area.shortName].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    { key: 'severity', head: t('monev.severity'), fit: true, cell: ({ severity }) => <StateDot tone={severityTones[severity]}>{label('FINDING_SEVERITY', severity)}</StateDot> },
    { key: 'responsible', head: t('monev.responsible'), cell: ({ responsible }) => responsible },
    { key: 'due', head: t('monev.due'), fit: true, cell: ({ due, overdue }) => <span className={overdue ? styles.due : undefined}>{shortDate(due)}</span> },
    { key: 'state', head: t('monev.state'), fit: true, cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : findingTones[state]}>{label('FINDING_STATE', state)}</StateDot> },
  ];
  return <Table label={t('monev.findings')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
