import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/pelindungan/permintaan');

/** What the register of requests can be narrowed by; `children` are its views. */
export function RequestFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, status, terlambat } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('permintaan.filters')}>
      <AreaPill />
      <button type="button" className={pillClass(terlambat !== undefined)} aria-pressed={terlambat !== undefined} onClick={() => narrow({ terlambat: terlambat ? undefined : 'ya' })}>{t('permintaan.late')}</button>
      <ChoicePill label={t('permintaan.kind')} options={useOptions('DATA_REQUEST_KIND')} chosen={jenis ?? []} onChange={many('jenis')} />
      <ChoicePill label={t('permintaan.state')} options={useOptions('DATA_REQUEST_STATE')} chosen={status ?? []} onChange={many('status')} />
      <TextPill label={t('permintaan.number')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
