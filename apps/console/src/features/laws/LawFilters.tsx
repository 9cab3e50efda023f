import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/hukum');

/** What the list of law can be narrowed by. Law belongs to no area. */
export function LawFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { jenis, status } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const kinds = useOptions('LEGAL_BASIS_KIND');
  const states = useOptions('LEGAL_BASIS_STATUS');
  return (
    <FilterBar label={t('laws.filters')}>
      <ChoicePill label={t('laws.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <ChoicePill label={t('laws.status')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <TextPill label={t('laws.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}

/** What the list of plans can be narrowed by. */
export function PlanFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { jenis } = route.useSearch();
  const { narrow } = useListVisit();
  const kinds = useOptions('PLAN_DOC');
  return (
    <FilterBar label={t('laws.planFilters')}>
      <ChoicePill label={t('laws.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <AreaPill />
      {children}
    </FilterBar>
  );
}
