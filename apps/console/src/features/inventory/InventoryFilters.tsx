import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InventoryPeriod } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { YearPills } from '../monitoring/YearPills.tsx';
import { roundsOf } from './inventory-search.ts';

const route = getRouteApi('/pendataan');

/** The parts of the year, each a link that keeps the rest of the address. */
export function PeriodPills({ chosen }: { chosen: InventoryPeriod }) {
  const label = useLabel();
  return Object.values(InventoryPeriod).map((period) => (
    <Link key={period} to="." search={(before) => ({ ...before, periode: period === 'YEAR' ? undefined : period, setelah: undefined })} className={pillClass(period === chosen)} aria-current={period === chosen ? 'true' : undefined}>
      {label('INVENTORY_PERIOD', period)}
    </Link>
  ));
}

/** What the pages of the inventory can be narrowed by: year, period and region, the list also by state. */
export function InventoryFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const { narrow } = useListVisit();
  const states = useOptions('INVENTORY_STATE');
  const { tampilan, status, terlambat } = search;
  const { year, period } = roundsOf(search);
  return (
    <FilterBar label={t('pendataan.filters')}>
      <YearPills chosen={year} />
      <PeriodPills chosen={period} />
      <AreaPill />
      {tampilan === 'daftar' && <ChoicePill label={t('pendataan.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />}
      {tampilan === 'daftar' && <button type="button" className={pillClass(terlambat !== undefined)} aria-pressed={terlambat !== undefined} onClick={() => narrow({ terlambat: terlambat ? undefined : 'ya' })}>{t('pendataan.late')}</button>}
      {children}
    </FilterBar>
  );
}
