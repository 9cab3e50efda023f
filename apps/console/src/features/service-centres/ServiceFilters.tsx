import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/puskesos');

/** What the list of Puskesos can be narrowed by. */
export function ServiceFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { status, kurang, lengkap } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [states, lacks] = [useOptions('SERVICE_CENTRE_STATE'), useOptions('SERVICE_CENTRE_LACK')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('services.filters')}>
      <ChoicePill label={t('services.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <ChoicePill label={t('services.lacks')} options={lacks} chosen={kurang ?? []} onChange={(codes) => narrow({ kurang: some(codes) })} />
      <button type="button" className={pillClass(lengkap === 'ya')} aria-pressed={lengkap === 'ya'} onClick={() => narrow({ lengkap: lengkap === 'ya' ? undefined : 'ya' })}>{t('services.completeOnly')}</button>
      <AreaPill />
      <TextPill label={t('services.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
