import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, FilterPill, PeriodPill, TextPill } from '../../ui/FilterPill.tsx';
import { periodWords } from '../events/event-words.ts';
import { ViewTabs } from '../records/ViewTabs.tsx';
import { monthOf } from './report-search.ts';
import { monthWords } from './report-words.ts';

const route = getRouteApi('/laporan');
const ofJournals: readonly string[] = ['RECORDED', 'WITHDRAWN'];

/** The lists of reports: journals, monthly reports, and who has not reported. */
export function ReportViews() {
  const t = useText();
  return (
    <ViewTabs
      label={t('reports.views')}
      views={[{ view: undefined, title: t('reports.daily') }, { view: 'MONTHLY', title: t('reports.monthly') }, { view: 'belum', title: t('reports.unreported') }]}
    />
  );
}

/** What the lists of journals and of monthly reports can be narrowed by. */
export function ReportFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { tampilan, status, dari, sampai } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('REPORT_STATE').filter(({ value }) => !ofJournals.includes(value));
  return (
    <FilterBar label={t('reports.filters')}>
      {tampilan === 'MONTHLY' && <ChoicePill label={t('reports.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />}
      <AreaPill />
      <PeriodPill label={t('events.period')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      <TextPill label={t('reports.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}

/** What the list of those who have not reported can be narrowed by. */
export function UnreportedFilters() {
  const t = useText();
  const language = useLanguage();
  const { bulan, jenis } = route.useSearch();
  const { narrow } = useListVisit();
  const types = useOptions('PILLAR_TYPE');
  const month = monthOf(bulan);
  return (
    <FilterBar label={t('reports.filters')}>
      <FilterPill label={t('reports.month')} value={monthWords(month, language)}>
        {(close) => (
          <label>
            {t('reports.month')}
            {' '}
            <input
              type="month"
              value={month.slice(0, 7)}
              onChange={(event) => {
                narrow({ bulan: event.target.value || undefined });
                close();
              }}
            />
          </label>
        )}
      </FilterPill>
      <ChoicePill label={t('people.type')} options={types} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <AreaPill />
    </FilterBar>
  );
}
