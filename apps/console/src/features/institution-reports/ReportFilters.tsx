import { today } from '@pilar/domain/dates';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { missingYear } from './report-search.ts';

const route = getRouteApi('/lembaga/laporan');

/** What the lists of yearly reports can be narrowed by. Who has not reported is always asked of one year. */
export function ReportFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const { tampilan, tahun, status } = search;
  const { text, find, narrow } = useListVisit();
  const states = useOptions('INSTITUTION_REPORT_STATE');
  const missing = tampilan === 'belum';
  const chosen = missing ? missingYear(search) : tahun;
  const now = Number(today().slice(0, 4));
  const years = [...new Set([now - 3, now - 2, now - 1, now, ...(chosen === undefined ? [] : [chosen])])].toSorted((a, b) => a - b);
  return (
    <FilterBar label={t('yearReports.filters')}>
      {years.map((year) => (
        <button
          key={year}
          type="button"
          className={pillClass(year === chosen)}
          aria-pressed={year === chosen}
          onClick={() => narrow({ tahun: year === chosen && !missing ? undefined : year })}
        >
          {year}
        </button>
      ))}
      {!missing && <ChoicePill label={t('yearReports.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />}
      <AreaPill />
      <TextPill label={t('yearReports.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
