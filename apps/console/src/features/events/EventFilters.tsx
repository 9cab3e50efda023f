import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPicker } from '../../shell/AreaPicker.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { ChoicePill, FilterBar, FilterPill, PeriodPill, TextPill } from '../../ui/FilterPill.tsx';
import { ViewPills } from '../map/ViewPills.tsx';
import { periodWords } from './event-words.ts';

const route = getRouteApi('/kegiatan');
const none: readonly string[] = [];

/** What the list of events can be narrowed by. */
export function EventFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { jenis, status, dari, sampai, sebagai } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const { chosen, name, choose } = useArea();
  const types = useOptions('EVENT_TYPE');
  const states = useOptions('EVENT_STATE');
  return (
    <FilterBar label={t('events.filters')}>
      <ChoicePill label={t('events.type')} options={types} chosen={jenis ?? none} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <FilterPill label={t('shell.area')} value={chosen === undefined ? null : name}>
        {(close) => (
          <AreaPicker
            chosen={chosen}
            onChoose={(code) => {
              choose(code);
              close();
            }}
          />
        )}
      </FilterPill>
      {/* A calendar shows its own days. */}
      {sebagai !== 'kalender' && (
        <PeriodPill
          label={t('events.period')}
          value={periodWords(dari, sampai, shortDate, t)}
          from={dari}
          to={sampai}
          onChange={({ from, to }) => narrow({ dari: from, sampai: to })}
        />
      )}
      <ChoicePill label={t('events.state')} options={states} chosen={status ?? none} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <TextPill label={t('events.find')} value={text} onChange={find} />
      {children}
      <ViewPills more={[{ view: 'kalender', title: t('calendar.view') }]} />
    </FilterBar>
  );
}
