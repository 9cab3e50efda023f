import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/pelindungan/peringatan');

/** What the list of alerts can be narrowed by; `children` are its views. */
export function AlertFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, status } = route.useSearch();
  const { narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('peringatan.filters')}>
      <AreaPill />
      <ChoicePill label={t('peringatan.state')} options={useOptions('SECURITY_ALERT_STATE')} chosen={status ?? []} onChange={many('status')} />
      <ChoicePill label={t('peringatan.kind')} options={useOptions('SECURITY_ALERT_KIND')} chosen={jenis ?? []} onChange={many('jenis')} />
      {children}
    </FilterBar>
  );
}
