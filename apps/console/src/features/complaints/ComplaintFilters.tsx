import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan, useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, PeriodPill, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { periodWords } from '../events/event-words.ts';

const route = getRouteApi('/pengaduan-warga');

/** What the inbox of complaints can be narrowed by. */
export function ComplaintFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { kategori, saluran, status, terlambat, saya, dari, sampai } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const handles = useCan('complaint.handle');
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  const toggle = (key: 'terlambat' | 'saya', set: string | undefined, words: string) => <button type="button" className={pillClass(set !== undefined)} aria-pressed={set !== undefined} onClick={() => narrow({ [key]: set ? undefined : 'ya' })}>{words}</button>;
  return (
    <FilterBar label={t('pengaduan.filters')}>
      <AreaPill />
      {toggle('terlambat', terlambat, t('pengaduan.late'))}
      {handles && toggle('saya', saya, t('pengaduan.mine'))}
      <ChoicePill label={t('pengaduan.category')} options={useOptions('COMPLAINT_CATEGORY')} chosen={kategori ?? []} onChange={many('kategori')} />
      <ChoicePill label={t('pengaduan.state')} options={useOptions('COMPLAINT_STATE')} chosen={status ?? []} onChange={many('status')} />
      <ChoicePill label={t('pengaduan.channel')} options={useOptions('COMPLAINT_CHANNEL')} chosen={saluran ?? []} onChange={many('saluran')} />
      <PeriodPill label={t('pengaduan.received')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      <TextPill label={t('pengaduan.number')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
