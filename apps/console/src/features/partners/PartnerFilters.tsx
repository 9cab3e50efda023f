import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/mitra');

/** What the list of partners can be narrowed by. */
export function PartnerFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, status, berakhir, lumbung } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [kinds, states] = [useOptions('PARTNER_KIND'), useOptions('PARTNER_STATE')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('partners.filters')}>
      <ChoicePill label={t('partners.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: some(codes) })} />
      <ChoicePill label={t('partners.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <button type="button" className={pillClass(berakhir === 'ya')} aria-pressed={berakhir === 'ya'} onClick={() => narrow({ berakhir: berakhir === 'ya' ? undefined : 'ya' })}>{t('partners.paperEnding')}</button>
      <button type="button" className={pillClass(lumbung === 'ya')} aria-pressed={lumbung === 'ya'} onClick={() => narrow({ lumbung: lumbung === 'ya' ? undefined : 'ya' })}>{t('partners.withLumbung')}</button>
      <AreaPill />
      <TextPill label={t('partners.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
