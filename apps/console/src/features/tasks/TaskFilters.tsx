import { getRouteApi } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/tugas');

/** What the inbox can be narrowed by. */
export function TaskFilters() {
  const t = useText();
  const { jenis, oleh } = route.useSearch();
  const { narrow } = useListVisit();
  const kinds = useOptions('TASK_KIND');
  const owners = [{ value: 'saya', label: t('tasks.mineOnly') }, { value: 'belum', label: t('tasks.freeOnly') }];
  return (
    <FilterBar label={t('tasks.filters')}>
      <ChoicePill label={t('tasks.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      {/* Of the two, the one ticked last holds. */}
      <ChoicePill label={t('tasks.whose')} options={owners} chosen={oleh ? [oleh] : []} onChange={(codes) => narrow({ oleh: codes.at(-1) })} />
      <AreaPill />
    </FilterBar>
  );
}
