import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/layanan-kasus');

/** What the list of services can be narrowed by. */
export function CaseServiceFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { layanan, status, petugas, telat } = route.useSearch();
  const { narrow } = useListVisit();
  const many = (key: 'layanan' | 'status') => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('caseServices.filters')}>
      <ChoicePill label={t('caseServices.state')} options={useOptions('CASE_SERVICE_STATE')} chosen={status ?? []} onChange={many('status')} />
      <button type="button" className={pillClass(telat === 'ya')} aria-pressed={telat === 'ya'} onClick={() => narrow({ telat: telat === 'ya' ? undefined : 'ya' })}>{t('caseServices.overdue')}</button>
      <ChoicePill label={t('caseServices.kind')} options={useOptions('CASE_SERVICE_KIND')} chosen={layanan ?? []} onChange={many('layanan')} />
      {petugas && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ petugas: undefined })}>{t('caseServices.worker')}</button>}
      <AreaPill />
      {children}
    </FilterBar>
  );
}
