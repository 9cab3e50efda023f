import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { openFindings, yearOf } from './monitoring-search.ts';
import { YearPills } from './YearPills.tsx';

const route = getRouteApi('/monev');

/** What the pages of monitoring can be narrowed by: always the year and the region, lists also by what they hold. */
export function MonitoringFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('MONITORING_STATE');
  const findings = useOptions('FINDING_STATE');
  const severities = useOptions('FINDING_SEVERITY');
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  const { tampilan, status, temuan, berat, terlambat, petugas } = search;
  return (
    <FilterBar label={t('monev.filters')}>
      <YearPills chosen={yearOf(search)} />
      <AreaPill />
      {tampilan === 'daftar' && <ChoicePill label={t('monev.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />}
      {tampilan === 'temuan' && <ChoicePill label={t('monev.state')} options={findings} chosen={temuan ?? openFindings} onChange={(codes) => narrow({ temuan: some(codes) })} />}
      {tampilan === 'temuan' && <ChoicePill label={t('monev.severity')} options={severities} chosen={berat ?? []} onChange={(codes) => narrow({ berat: some(codes) })} />}
      {tampilan !== undefined && <Switch on={terlambat !== undefined} label={t('monev.late')} onChange={(on) => narrow({ terlambat: on ? 'ya' : undefined })} />}
      {tampilan === 'daftar' && <Switch on={petugas !== undefined} label={t('monev.mine')} onChange={(on) => narrow({ petugas: on ? 'saya' : undefined })} />}
      {tampilan !== undefined && <TextPill label={t('monev.find')} value={text} onChange={find} />}
      {children}
    </FilterBar>
  );
}

function Switch({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return <button type="button" className={pillClass(on)} aria-pressed={on} onClick={() => onChange(!on)}>{label}</button>;
}
