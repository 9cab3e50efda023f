import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/forum');

/** What the list of forums can be narrowed by. */
export function ForumFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, jenjang, status, berakhir } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [kinds, levels, states] = [useOptions('FORUM_KIND'), useOptions('FORUM_LEVEL'), useOptions('FORUM_STATE')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('forums.filters')}>
      <ChoicePill label={t('forums.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: some(codes) })} />
      <ChoicePill label={t('forums.level')} options={levels} chosen={jenjang ?? []} onChange={(codes) => narrow({ jenjang: some(codes) })} />
      <ChoicePill label={t('forums.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <button type="button" className={pillClass(berakhir === 'ya')} aria-pressed={berakhir === 'ya'} onClick={() => narrow({ berakhir: berakhir === 'ya' ? undefined : 'ya' })}>{t('forums.boardEnding')}</button>
      <AreaPill />
      <TextPill label={t('forums.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
