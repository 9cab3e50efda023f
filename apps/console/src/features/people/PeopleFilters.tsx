import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill } from '../../ui/FilterPill.tsx';
import { ViewPills } from '../map/ViewPills.tsx';

const route = getRouteApi('/orang');

/** What the list of persons can be narrowed by. */
export function PersonFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { text, find } = useListVisit();
  return (
    <FilterBar label={t('people.filters')}>
      <AreaPill />
      <TextPill label={t('people.find')} value={text} onChange={find} />
      {children}
      <ViewPills />
    </FilterBar>
  );
}

/** What the list of terms of service can be narrowed by. */
export function PillarFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, status } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const types = useOptions('PILLAR_TYPE');
  const states = useOptions('PILLAR_STATE');
  return (
    <FilterBar label={t('people.pillarFilters')}>
      <ChoicePill label={t('people.type')} options={types} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <ChoicePill label={t('people.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <AreaPill />
      <TextPill label={t('people.find')} value={text} onChange={find} />
      {children}
      <ViewPills />
    </FilterBar>
  );
}
