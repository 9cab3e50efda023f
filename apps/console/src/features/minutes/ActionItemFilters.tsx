import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, PeriodPill, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { periodWords } from '../events/event-words.ts';
import { openStates } from './action-item-search.ts';

const route = getRouteApi('/tindak-lanjut');

/** What the list of action items can be narrowed by. */
export function ActionItemFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { status, terlambat, dari, sampai, kegiatan } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('ACTION_STATE');
  return (
    <FilterBar label={t('minutes.filters')}>
      <AreaPill />
      <ChoicePill label={t('minutes.state')} options={states} chosen={status ?? openStates} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <button type="button" className={pillClass(terlambat !== undefined)} aria-pressed={terlambat !== undefined} onClick={() => narrow({ terlambat: terlambat ? undefined : 'ya' })}>{t('minutes.overdue')}</button>
      <PeriodPill label={t('minutes.due')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      {kegiatan && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ kegiatan: undefined })}>{t('minutes.ofOneEvent')}</button>}
      <TextPill label={t('minutes.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
