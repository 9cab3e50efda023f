import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill } from '../../ui/FilterPill.tsx';
import { ViewPills } from '../map/ViewPills.tsx';

const route = getRouteApi('/kantor');

/** What the list of offices can be narrowed by. */
export function OfficeFilters({ children }: { /** What stands beside them. */ children?: ReactNode }) {
  const t = useText();
  const { jenis } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const kinds = useOptions('OFFICE_KIND');
  return (
    <FilterBar label={t('offices.filters')}>
      <ChoicePill label={t('offices.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <AreaPill />
      <TextPill label={t('offices.find')} value={text} onChange={find} />
      {children}
      <ViewPills />
    </FilterBar>
  );
}
