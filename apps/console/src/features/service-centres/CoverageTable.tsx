import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CoverageTable_StandingFragment, ServiceCentreLack, ServiceCentreState } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import { thisYear } from './service-search.ts';
import { useCount } from './use-count.ts';

graphql(`
  fragment CoverageTable_standing on ServiceStanding {
    area { code shortName level }
    villages
    without
    formed
    active
    dormant
    silent
    noOfficers
    noDecree
    services { persons male female settled referred hidden }
  }
`);

export type Coverage = CoverageTable_StandingFragment;
type Shown = { status?: ServiceCentreState[]; kurang?: ServiceCentreLack[] };

/** Coverage by region; every number opens its list, every region what lies below it. */
export function CoverageTable({ rows, year }: { rows: readonly Coverage[]; year: number }) {
  const t = useText();
  const { number } = useFormat();
  const count = useCount();
  const list = (row: Coverage, shown: number, search: Shown): ReactNode => (shown === 0 ? number(0) : <Link to="/puskesos" search={{ wilayah: row.area.code, ...search }}>{number(shown)}</Link>);
  const figure = (key: string, head: string, cell: (row: Coverage) => ReactNode): Column<Coverage> => ({ key, head, cell, align: 'end', fit: true });
  const columns: Column<Coverage>[] = [
    {
      key: 'area', head: t('events.region'), phone: 'lead',
      cell: ({ area: { code, shortName, level } }) => (level === 'VILLAGE'
        ? <Link to="/puskesos" search={{ wilayah: code }} className={rowLinkClass}>{shortName}</Link>
        : <Link to="/puskesos/cakupan" search={{ wilayah: code, tahun: year === thisYear() ? undefined : year }} className={rowLinkClass}>{shortName}</Link>),
    },
    figure('without', t('services.without'), ({ without, villages }) => t('services.withoutOf', { without, villages })),
    figure('active', t('services.active'), (row) => list(row, row.active, { status: ['ACTIVE'] })),
    figure('dormant', t('services.dormant'), (row) => list(row, row.dormant, { status: ['DORMANT'] })),
    figure('silent', t('services.silent'), (row) => list(row, row.silent, { kurang: ['LOG'] })),
    figure('noOfficers', t('services.noStaff'), (row) => list(row, row.noOfficers, { kurang: ['OFFICERS'] })),
    figure('noDecree', t('services.noDecree'), (row) => list(row, row.noDecree, { kurang: ['DECREE'] })),
    figure('persons', t('services.servedIn', { year: String(year) }), ({ services }) => count(services.persons)),
  ];
  return <Table label={t('services.coverage')} columns={columns} rows={rows} rowKey={({ area: { code } }) => code} dense />;
}
