import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/enam-t/temuan');

/** What the list of findings can be narrowed by. */
export function FindingFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { tahun, program, dimensi, berat, status, saluran, penyaluran, terlambat } = route.useSearch();
  const { narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  const drop = (key: string, words: string) => <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ [key]: undefined })}>{words}</button>;
  return (
    <FilterBar label={t('sixT.filters')}>
      <AreaPill />
      {tahun !== undefined && drop('tahun', String(tahun))}
      {program !== undefined && drop('program', program.join(', '))}
      {penyaluran !== undefined && drop('penyaluran', t('sixT.oneBatch'))}
      <button type="button" className={pillClass(terlambat !== undefined)} aria-pressed={terlambat !== undefined} onClick={() => narrow({ terlambat: terlambat ? undefined : 'ya' })}>{t('sixT.late')}</button>
      <ChoicePill label={t('sixT.dimension')} options={useOptions('SIX_T')} chosen={dimensi ?? []} onChange={many('dimensi')} />
      <ChoicePill label={t('sixT.severity')} options={useOptions('FINDING_SEVERITY')} chosen={berat ?? []} onChange={many('berat')} />
      <ChoicePill label={t('sixT.state')} options={useOptions('FINDING_STATE')} chosen={status ?? []} onChange={many('status')} />
      <ChoicePill label={t('sixT.channel')} options={useOptions('DISTRIBUTION_CHANNEL')} chosen={saluran ?? []} onChange={many('saluran')} />
      {children}
    </FilterBar>
  );
}
