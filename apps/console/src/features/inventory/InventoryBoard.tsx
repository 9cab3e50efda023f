import { useSuspenseQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { InventoryState, InventoryTally_InventoryTallyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import styles from '../monitoring/monitoring.module.css';
import { roundsOf } from './inventory-search.ts';

const boardQuery = graphql(`
  query InventoryBoard($year: Int!, $period: InventoryPeriod!, $area: RegionCode) {
    inventoryBoard(year: $year, period: $period, area: $area) {
      year
      whole { ...InventoryTally_inventoryTally @unmask }
      areas { ...InventoryTally_inventoryTally @unmask }
    }
  }
`);

graphql(`
  fragment InventoryTally_inventoryTally on InventoryTally {
    region { code level shortName }
    villages
    unplanned
    done
    states { state count }
    overdue
    foundFamilies
    foundPersons
    ppksCount
    psksCount
  }
`);

type Tally = InventoryTally_InventoryTallyFragment;

const route = getRouteApi('/pendataan');
const shown = ['PLANNED', 'RUNNING', 'CLOSED', 'PUBLISHED'] as const satisfies InventoryState[];
const countOf = ({ states }: Tally, state: InventoryState) => states.find((one) => one.state === state)?.count ?? 0;

/** The rounds of a year at a glance: figures by state, each a way to its list, and a row a region. */
export function InventoryBoard() {
  const t = useText();
  const { year, period } = roundsOf(route.useSearch());
  const { chosen } = useArea();
  const { data, error } = useSuspenseQuery(boardQuery, { variables: { year, period, area: chosen }, fetchPolicy: 'cache-and-network' });
  const columns = useColumns();
  const board = data?.inventoryBoard;
  if (!board) throw error ?? new Error('The graph gave no board');
  return (
    <>
      <Figures tally={board.whole} />
      <Table label={t('pendataan.byRegion')} columns={columns} rows={board.areas} rowKey={({ region }) => region.code} dense />
    </>
  );
}

function Figures({ tally }: { tally: Tally }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const plans = useCan('inventory.plan');
  const unplanned = <><span>{t('pendataan.unplanned')}</span><strong>{number(tally.unplanned)}</strong></>;
  return (
    <>
      <ol className={styles.figures} aria-label={t('pendataan.byState')}>
        <li className={styles.figure}>{plans ? <Link to="/pendataan/rencana" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode })}>{unplanned}</Link> : <div className={styles.figureText}>{unplanned}</div>}</li>
        {shown.map((state) => (
          <li key={state} className={styles.figure}>
            <Link to="/pendataan" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode, tampilan: 'daftar', status: [state] })}><span>{label('INVENTORY_STATE', state)}</span><strong>{number(countOf(tally, state))}</strong></Link>
          </li>
        ))}
      </ol>
      <p className={styles.late}>
        {tally.overdue === 0
          ? t('pendataan.nothingLate')
          : <Link to="/pendataan" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode, tampilan: 'daftar', terlambat: 'ya' })}>{t('pendataan.lateCount', { count: tally.overdue })}</Link>}
      </p>
    </>
  );
}

function useColumns(): Column<Tally>[] {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { chosen } = useArea();
  const families = useCan('family.read');
  const numbers = { align: 'end', fit: true } as const;
  const figure = (value: number | null) => (value === null ? null : value === 0 ? <span className={styles.zero}>{number(0)}</span> : number(value));
  return [
    {
      key: 'area', phone: 'lead', head: t('events.region'),
      cell: ({ region }) => (region.code === chosen || region.level === 'VILLAGE' ? region.shortName : <Link to="/pendataan" search={({ tahun, periode }) => ({ wilayah: region.code, tahun, periode })} className={rowLinkClass}>{region.shortName}</Link>),
    },
    { key: 'villages', ...numbers, head: t('pendataan.villages'), cell: (row) => number(row.villages) },
    { key: 'unplanned', ...numbers, head: t('pendataan.unplanned'), cell: (row) => figure(row.unplanned) },
    ...shown.map((state): Column<Tally> => ({ key: state, ...numbers, head: label('INVENTORY_STATE', state), cell: (row) => figure(countOf(row, state)) })),
    { key: 'late', ...numbers, head: t('pendataan.late'), cell: (row) => (row.overdue === 0 ? figure(0) : <span className={styles.due}>{number(row.overdue)}</span>) },
    ...(families ? [
      { key: 'found', ...numbers, head: t('pendataan.families'), cell: (row: Tally) => figure(row.foundFamilies) },
      { key: 'ppks', ...numbers, head: t('pendataan.ppks'), cell: (row: Tally) => figure(row.ppksCount) },
    ] : []),
    { key: 'psks', ...numbers, head: t('pendataan.psks'), cell: (row) => figure(row.psksCount) },
  ];
}
