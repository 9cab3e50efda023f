import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { ViewPills } from '../map/ViewPills.tsx';

const route = getRouteApi('/karang-taruna');

/** What the list of Karang Taruna can be narrowed by. */
export function YouthFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { status, jenjang, kurang, patuh, tahun } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [states, levels, lacks] = [useOptions('YOUTH_STATE'), useOptions('YOUTH_LEVEL'), useOptions('YOUTH_LACK')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('youth.filters')}>
      <ChoicePill label={t('youth.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <ChoicePill label={t('youth.lacks')} options={lacks} chosen={kurang ?? []} onChange={(codes) => narrow({ kurang: some(codes) })} />
      <ChoicePill label={t('youth.level')} options={levels} chosen={jenjang ?? []} onChange={(codes) => narrow({ jenjang: some(codes) })} />
      <button type="button" className={pillClass(patuh === 'ya')} aria-pressed={patuh === 'ya'} onClick={() => narrow({ patuh: patuh === 'ya' ? undefined : 'ya' })}>{t('youth.compliantOnly')}</button>
      {tahun !== undefined && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ tahun: undefined })}>{t('youth.reactivatedIn', { year: String(tahun) })}</button>}
      <AreaPill />
      <TextPill label={t('youth.find')} value={text} onChange={find} />
      {children}
      <ViewPills />
    </FilterBar>
  );
}
