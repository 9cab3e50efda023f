import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/pendaftaran');

/** What the list of registrations can be narrowed by; `children` stand at its end. */
export function RegistrationFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { status, jenis, kewenangan, telat } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('registrations.filters')}>
      <TextPill label={t('institutions.find')} value={text} onChange={find} />
      <button type="button" className={pillClass(telat === 'ya')} aria-pressed={telat === 'ya'} onClick={() => narrow({ telat: telat === 'ya' ? undefined : 'ya' })}>{t('registrations.overdue')}</button>
      <ChoicePill label={t('registrations.state')} options={useOptions('REGISTRATION_STATE')} chosen={status ?? []} onChange={many('status')} />
      <ChoicePill label={t('registrations.authority')} options={useOptions('REGISTRATION_AUTHORITY')} chosen={kewenangan ?? []} onChange={many('kewenangan')} />
      <ChoicePill label={t('registrations.kind')} options={useOptions('REGISTRATION_KIND')} chosen={jenis ?? []} onChange={many('jenis')} />
      <AreaPill />
      {children}
    </FilterBar>
  );
}
