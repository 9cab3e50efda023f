import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/rujukan');

/** What the list of referrals can be narrowed by. `own`: an institution's own, all of one place. */
export function ReferralFilters({ own, children }: { own: boolean; children?: ReactNode }) {
  const t = useText();
  const { status, layanan, lembaga, telat } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [states, services] = [useOptions('REFERRAL_STATE'), useOptions('CARE_SERVICE')];
  return (
    <FilterBar label={t('rujukan.filters')}>
      <ChoicePill label={t('rujukan.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <button type="button" className={pillClass(telat === 'ya')} aria-pressed={telat === 'ya'} onClick={() => narrow({ telat: telat === 'ya' ? undefined : 'ya' })}>{t('rujukan.overdue')}</button>
      <ChoicePill label={t('rujukan.service')} options={services} chosen={layanan === undefined ? [] : [layanan]} onChange={(codes) => narrow({ layanan: codes.at(-1) })} />
      {lembaga && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ lembaga: undefined })}>{t('rujukan.institution')}</button>}
      {!own && <AreaPill />}
      <TextPill label={t('rujukan.number')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
