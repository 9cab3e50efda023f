import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/hukum');

/** What the alignment of plans can be narrowed by. */
export function AlignmentFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { celah, jenis } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const gaps = useOptions('PLAN_GAP');
  const kinds = useOptions('PLAN_DOC');
  return (
    <FilterBar label={t('plans.alignmentFilters')}>
      <ChoicePill label={t('plans.alignment')} options={gaps} chosen={celah ?? []} onChange={(codes) => narrow({ celah: codes.length > 0 ? codes : undefined })} />
      <ChoicePill label={t('plans.planKind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <AreaPill />
      <TextPill label={t('plans.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
