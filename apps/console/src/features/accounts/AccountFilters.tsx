import { daysAfter, today } from '@pilar/domain/dates';
import { noticeDays } from '@pilar/domain/role-grants';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/pengguna');

/** What the list of accounts can be narrowed by. */
export function AccountFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { peran, status, berakhir, tanpaperan } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [roles, states] = [useOptions('ROLE').filter(({ value }) => value !== 'MACHINE'), useOptions('ACCOUNT_STATE')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('pengguna.filters')}>
      <ChoicePill label={t('pengguna.role')} options={roles} chosen={peran ?? []} onChange={(codes) => narrow({ peran: some(codes) })} />
      <ChoicePill label={t('pengguna.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <button type="button" className={pillClass(berakhir !== undefined)} aria-pressed={berakhir !== undefined} onClick={() => narrow({ berakhir: berakhir === undefined ? daysAfter(today(), noticeDays) : undefined })}>{t('pengguna.endingSoon')}</button>
      <button type="button" className={pillClass(tanpaperan === 'ya')} aria-pressed={tanpaperan === 'ya'} onClick={() => narrow({ tanpaperan: tanpaperan === 'ya' ? undefined : 'ya' })}>{t('pengguna.withoutRole')}</button>
      <AreaPill />
      <TextPill label={t('pengguna.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
