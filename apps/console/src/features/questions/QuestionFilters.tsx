import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, PeriodPill, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { periodWords } from '../events/event-words.ts';

const route = getRouteApi('/pertanyaan');

/** What the list of questions can be narrowed by. */
export function QuestionFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { topik, terbuka, penanya, jenis, dari, sampai, kegiatan, ketentuan } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('questions.filters')}>
      <AreaPill />
      <button type="button" className={pillClass(terbuka !== undefined)} aria-pressed={terbuka !== undefined} onClick={() => narrow({ terbuka: terbuka ? undefined : 'ya' })}>{t('questions.open')}</button>
      <ChoicePill label={t('questions.topic')} options={useOptions('QUESTION_TOPIC')} chosen={topik ?? []} onChange={many('topik')} />
      <ChoicePill label={t('questions.askedBy')} options={useOptions('PARTICIPANT_GROUP')} chosen={penanya ?? []} onChange={many('penanya')} />
      <ChoicePill label={t('questions.eventType')} options={useOptions('EVENT_TYPE')} chosen={jenis ?? []} onChange={many('jenis')} />
      <PeriodPill label={t('questions.period')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      {kegiatan && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ kegiatan: undefined })}>{t('questions.ofOneEvent')}</button>}
      {ketentuan && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ ketentuan: undefined })}>{t('questions.ofOneNotice')}</button>}
      <TextPill label={t('questions.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
