import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { DistributionBoardQuery } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel, useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from '../monitoring/monitoring.module.css';
import { Sum } from './Sum.tsx';
import { given, sumOf } from './distribution-words.ts';

const boardQuery = graphql(`
  query DistributionBoard($area: RegionCode!, $year: Int!, $programme: String) {
    region(code: $area) {
      code
      distribution(year: $year, programme: $programme) {
        states { state count }
        overdue
        sums { state count amount }
        programmes { programme { id code name } sums { state count amount } }
        areas { region { code shortName } sums { state count amount } }
      }
    }
  }
`);

type Distribution = NonNullable<NonNullable<DistributionBoardQuery['region']>['distribution']>;
type Row = { key: string; name: string; second: string | null; sums: Distribution['sums'] };

const route = getRouteApi('/bantuan/penyaluran');

/** Distributions of a year by how far they are, and what became of what was planned, by programme (report 8). */
export function DistributionBoard() {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { chosen } = useArea();
  const { grant } = useViewer();
  const area = chosen ?? grant.area.code;
  const { tahun: year = Number(today().slice(0, 4)), program } = route.useSearch();
  const { data, error } = useQuery(boardQuery, { variables: { area, year, programme: program?.length === 1 ? program[0] : undefined }, fetchPolicy: 'cache-and-network' });
  const found = data?.region?.distribution;
  if (!found) return error ? <Notice tone="due">{t('penyaluran.boardUnread')}</Notice> : null;
  const states = found.states.filter(({ state }) => state !== 'CANCELLED');
  if (states.every(({ count }) => count === 0)) return <State title={t('penyaluran.boardEmpty', { year: String(year) })}>{t('penyaluran.boardEmptyWhy')}</State>;
  const programmes: Row[] = found.programmes.map(({ programme: { id, name, code }, sums }) => ({ key: id, name, second: code, sums }));
  // Where nothing is given out there is nothing to tell.
  const areas: Row[] = found.areas.filter(({ sums }) => sumOf(sums).count > 0).map(({ region: { code, shortName }, sums }) => ({ key: code, name: shortName, second: null, sums }));
  const total: Row = { key: 'total', name: t('penyaluran.total'), second: null, sums: found.sums };
  const columns: Column<Row>[] = [
    { key: 'name', head: '', phone: 'lead', cell: ({ key, name, second }) => (key === 'total' ? <strong>{name}</strong> : <>{name}{second && <span className={secondLineClass}>{second}</span>}</>) },
    { key: 'planned', head: t('penyaluran.planned'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums)} /> },
    { key: 'given', head: t('penyaluran.given'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, given)} /> },
    { key: 'failed', head: t('penyaluran.failedOnly'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, ['FAILED'])} /> },
    { key: 'returned', head: t('penyaluran.returned'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, ['RETURNED'])} /> },
    { key: 'pending', head: t('penyaluran.pending'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, ['PENDING'])} /> },
  ];
  return (
    <>
      <ol className={styles.figures} aria-label={t('penyaluran.byState')}>
        {states.map(({ state, count }) => (
          <li key={state} className={styles.figure}>
            <Link to="." search={({ wilayah, program: codes }) => ({ wilayah, program: codes, tampilan: 'daftar', tahun: year, status: [state] })}><span>{label('DISTRIBUTION_STATE', state)}</span><strong>{number(count)}</strong></Link>
          </li>
        ))}
      </ol>
      <p className={styles.late}>
        {found.overdue === 0
          ? t('penyaluran.nothingLate')
          : <Link to="." search={({ wilayah, program: codes }) => ({ wilayah, program: codes, tampilan: 'daftar', tahun: year, terlambat: 'ya' })}>{t('penyaluran.lateCount', { count: found.overdue })}</Link>}
      </p>
      <Section title={t('penyaluran.byProgramme')}><Table label={t('penyaluran.byProgramme')} columns={columns} rows={[...programmes, total]} rowKey={({ key }) => key} /></Section>
      {areas.length > 0 && <Section title={t('penyaluran.byRegion')}><Table label={t('penyaluran.byRegion')} columns={columns} rows={areas} rowKey={({ key }) => key} /></Section>}
    </>
  );
}
