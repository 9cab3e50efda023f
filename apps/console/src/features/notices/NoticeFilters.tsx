import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan, useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, FilterPill, TextPill } from '../../ui/FilterPill.tsx';
import { inForce } from './notice-search.ts';

const route = getRouteApi('/kebijakan');

/** What the list of notices can be narrowed by. Whoever works in the field sees what is in force alone. */
export function NoticeFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { status, pada } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('NOTICE_STATE');
  const readsAll = useCan('notice.readAll');
  return (
    <FilterBar label={t('notices.filters')}>
      <AreaPill />
      {readsAll && <ChoicePill label={t('notices.state')} options={states} chosen={status ?? inForce} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />}
      {readsAll && (
        <FilterPill label={t('notices.asOf')} value={pada ? shortDate(pada) : null}>
          {() => <label>{t('notices.asOf')} <input type="date" value={pada ?? ''} onChange={({ target }) => narrow({ pada: target.value || undefined })} /></label>}
        </FilterPill>
      )}
      <TextPill label={t('notices.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
