import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { MonitoringTable_MonitoringFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { monitoringTones } from './monitoring-words.ts';
import styles from './monitoring.module.css';

const fragment = graphql(`
  fragment MonitoringTable_monitoring on Monitoring {
    id
    year
    state
    overdue
    plannedOn
    visitedOn
    score
    openFindings
    nextDue
    institution { id name }
    area { code level shortName fullName parent { code shortName } }
    assessor { id displayName }
  }
`);

type Row = MonitoringTable_MonitoringFragment;

/** Monitorings as a table. `of` says what all of them share, which is left out then: their institution, or their event. */
export function MonitoringTable({ monitorings, label: title, of }: { monitorings: FragmentType<Row>[]; label: string; of?: 'institution' }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: monitorings });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: of ? t('monev.year') : t('monev.institution'),
      cell: ({ id, year, institution, area }) => (
        <>
          <Link to="/monev/$id" params={{ id }} className={rowLinkClass}>{of ? String(year) : institution?.name ?? '–'}</Link>
          {!of && <span className={secondLineClass}>{areaWords(area)}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'assessor', head: t('monev.assessor'), cell: ({ assessor }) => assessor?.displayName ?? null },
    {
      key: 'day', head: t('monev.visit'), fit: true,
      cell: ({ state, plannedOn, visitedOn, overdue }) => <span className={state === 'PLANNED' && overdue ? styles.due : undefined}>{shortDate(visitedOn ?? plannedOn)}</span>,
    },
    { key: 'score', head: t('monev.score'), align: 'end', fit: true, cell: ({ score }) => (typeof score === 'number' ? number(Math.round(score)) : null) },
    {
      key: 'findings', head: t('monev.findings'), fit: true,
      cell: ({ openFindings, nextDue, overdue }) => (openFindings === 0 || !nextDue ? null : <span className={overdue ? styles.due : undefined}>{t('monev.openUntil', { count: openFindings, date: shortDate(nextDue) })}</span>),
    },
    { key: 'state', head: t('monev.state'), fit: true, cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : monitoringTones[state]}>{label('MONITORING_STATE', state)}</StateDot> },
  ];
  return <Table label={title} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
