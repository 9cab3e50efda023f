import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StandingTable_StandingFragment, YouthLack, YouthState } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import { thisYear } from './youth-search.ts';

graphql(`
  fragment StandingTable_standing on YouthStanding {
    area { code shortName level }
    villages
    without
    formed
    active
    dormant
    compliant
    noBoard
    noProgramme
    noReport
    noActivity
    reactivated
    drive { id version target note }
  }
`);

export type Standing = StandingTable_StandingFragment;
type Shown = { status?: YouthState[]; kurang?: YouthLack[]; patuh?: 'ya'; tahun?: number };

/** Sum of a figure over the regions. */
export function sumOf(rows: readonly Standing[], pick: (row: Standing) => number): number {
  return rows.reduce((sum, row) => sum + pick(row), 0);
}

/** Compliance by region, or the reactivation drive of a year; every number opens its list, every region what lies below it. */
export function StandingTable({ rows, drive, year }: { rows: readonly Standing[]; drive: boolean; year: number }) {
  const t = useText();
  const { number } = useFormat();
  const list = (row: Standing, count: number, search: Shown): ReactNode => (count === 0 ? number(0) : (
    <Link to="/karang-taruna" search={{ wilayah: row.area.code, jenjang: ['VILLAGE'], ...search }}>{number(count)}</Link>
  ));
  const figure = (key: string, head: string, cell: (row: Standing) => ReactNode): Column<Standing> => ({ key, head, cell, align: 'end', fit: true });
  const area: Column<Standing> = {
    key: 'area', head: t('events.region'), phone: 'lead',
    cell: ({ area: { code, shortName, level } }) => (level === 'VILLAGE'
      ? <Link to="/karang-taruna" search={{ wilayah: code }} className={rowLinkClass}>{shortName}</Link>
      : <Link to="/karang-taruna/rekap" search={{ wilayah: code, tampilan: drive ? 'gerakan' : undefined, tahun: year === thisYear() ? undefined : year }} className={rowLinkClass}>{shortName}</Link>),
  };
  const targets = rows.some((row) => row.drive);
  const columns = drive
    ? [
      area,
      figure('dormant', t('youth.dormant'), (row) => list(row, row.dormant, { status: ['DORMANT'] })),
      figure('reactivated', t('youth.reactivatedOf', { year: String(year) }), (row) => list(row, row.reactivated, { status: ['ACTIVE'], tahun: year })),
      ...(targets ? [
        figure('target', t('youth.target'), (row) => (row.drive ? number(row.drive.target) : '–')),
        figure('share', t('youth.reached'), (row) => (row.drive ? t('youth.percent', { share: Math.round((100 * row.reactivated) / row.drive.target) }) : '–')),
      ] : []),
      figure('without', t('youth.without'), (row) => t('youth.withoutOf', { without: row.without, villages: row.villages })),
    ]
    : [
      area,
      figure('active', t('youth.active'), (row) => list(row, row.active, { status: ['ACTIVE'] })),
      figure('compliant', t('youth.compliant'), (row) => list(row, row.compliant, { patuh: 'ya' })),
      figure('noBoard', t('youth.noBoard'), (row) => list(row, row.noBoard, { kurang: ['BOARD'] })),
      figure('noProgramme', t('youth.noProgramme'), (row) => list(row, row.noProgramme, { kurang: ['PROGRAMME'] })),
      figure('noReport', t('youth.noReport'), (row) => list(row, row.noReport, { kurang: ['REPORT'] })),
      figure('noActivity', t('youth.noActivity'), (row) => list(row, row.noActivity, { kurang: ['ACTIVITY'] })),
      figure('dormant', t('youth.dormant'), (row) => list(row, row.dormant, { status: ['DORMANT'] })),
    ];
  return <Table label={t(drive ? 'youth.drive' : 'youth.compliance')} columns={columns} rows={rows} rowKey={({ area: { code } }) => code} dense />;
}
