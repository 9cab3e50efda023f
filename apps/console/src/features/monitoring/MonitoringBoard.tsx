import { useSuspenseQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { MonitoringTally_MonitoringTallyFragment, MonitoringState } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { State } from '../../ui/State.tsx';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import { yearOf } from './monitoring-search.ts';
import styles from './monitoring.module.css';

const boardQuery = graphql(`
  query MonitoringBoard($year: Int!, $area: RegionCode) {
    monitoringBoard(year: $year, area: $area) {
      year
      whole { ...MonitoringTally_monitoringTally @unmask }
      areas { ...MonitoringTally_monitoringTally @unmask }
    }
  }
`);

graphql(`
  fragment MonitoringTally_monitoringTally on MonitoringTally {
    region { code level shortName }
    institutions
    planned
    unplanned
    states { state count }
    overdueVisits
    overdueFindings
  }
`);

type Tally = MonitoringTally_MonitoringTallyFragment;

const route = getRouteApi('/monev');
const countOf = ({ states }: Tally, state: MonitoringState) => states.find((one) => one.state === state)?.count ?? 0;

/** The year at a glance: figures by step, each a way to its list, and a row a region. */
export function MonitoringBoard() {
  const t = useText();
  const search = route.useSearch();
  const year = yearOf(search);
  const { chosen } = useArea();
  const { data, error } = useSuspenseQuery(boardQuery, { variables: { year, area: chosen }, fetchPolicy: 'cache-and-network' });
  const columns = useColumns(year);
  const board = data?.monitoringBoard;
  if (!board) throw error ?? new Error('The graph gave no board');
  if (board.whole.institutions === 0) return <State title={t('monev.noInstitutions')}>{t('monev.noInstitutionsWhy')}</State>;
  return (
    <>
      <Figures tally={board.whole} year={year} />
      <Table label={t('monev.byRegion')} columns={columns} rows={board.areas} rowKey={({ region }) => region.code} dense />
    </>
  );
}

function Figures({ tally, year }: { tally: Tally; year: number }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  return (
    <>
      <ol className={styles.figures} aria-label={t('monev.bySteps')}>
        <li className={styles.figure}>
          <Link to="/monev/rencana" search={({ wilayah }) => ({ wilayah, tahun: year })}><span>{t('monev.unplanned')}</span><strong>{number(tally.unplanned)}</strong></Link>
        </li>
        {tally.states.map(({ state, count }) => (
          <li key={state} className={styles.figure}>
            <Link to="/monev" search={({ wilayah }) => ({ wilayah, tahun: year, tampilan: 'daftar', status: [state] })}><span>{label('MONITORING_STATE', state)}</span><strong>{number(count)}</strong></Link>
          </li>
        ))}
      </ol>
      <p className={styles.late}>
        {tally.overdueVisits + tally.overdueFindings === 0 ? t('monev.nothingLate') : (
          <>
            {tally.overdueVisits > 0 && <Link to="/monev" search={({ wilayah }) => ({ wilayah, tahun: year, tampilan: 'daftar', status: ['PLANNED'], terlambat: 'ya' })}>{t('monev.lateVisits', { count: tally.overdueVisits })}</Link>}
            {tally.overdueVisits > 0 && tally.overdueFindings > 0 && ' · '}
            {tally.overdueFindings > 0 && <Link to="/monev" search={({ wilayah }) => ({ wilayah, tahun: year, tampilan: 'temuan', terlambat: 'ya' })}>{t('monev.lateFindings', { count: tally.overdueFindings })}</Link>}
          </>
        )}
      </p>
    </>
  );
}

function useColumns(year: number): Column<Tally>[] {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { chosen } = useArea();
  const numbers = { align: 'end', fit: true } as const;
  const figure = (value: number) => (value === 0 ? <span className={styles.zero}>{number(0)}</span> : number(value));
  const state = (code: MonitoringState): Column<Tally> => ({ key: code, ...numbers, head: label('MONITORING_STATE', code), cell: (row) => figure(countOf(row, code)) });
  return [
    {
      key: 'area', phone: 'lead', head: t('events.region'),
      // The region itself stands for what is known no closer; of a village there is nothing below.
      cell: ({ region }) => (region.code === chosen || region.level === 'VILLAGE' ? region.shortName : <Link to="/monev" search={{ wilayah: region.code, tahun: year }} className={rowLinkClass}>{region.shortName}</Link>),
    },
    { key: 'institutions', ...numbers, head: t('monev.institutions'), cell: (row) => number(row.institutions) },
    { key: 'unplanned', ...numbers, head: t('monev.unplanned'), cell: (row) => figure(row.unplanned) },
    ...(['PLANNED', 'VISITED', 'SCORED', 'FOLLOW_UP', 'CLOSED'] as const).map(state),
    { key: 'late', ...numbers, head: t('monev.late'), cell: (row) => (row.overdueVisits + row.overdueFindings === 0 ? figure(0) : <span className={styles.due}>{number(row.overdueVisits + row.overdueFindings)}</span>) },
  ];
}
