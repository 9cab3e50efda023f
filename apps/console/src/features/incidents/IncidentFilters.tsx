import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/pelindungan/insiden');

/** What the register can be narrowed by; `children` are its views. */
export function IncidentFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { status } = route.useSearch();
  const { narrow } = useListVisit();
  return (
    <FilterBar label={t('insiden.filters')}>
      <AreaPill />
      <ChoicePill label={t('insiden.state')} options={useOptions('INCIDENT_STATE')} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      {children}
    </FilterBar>
  );
}
