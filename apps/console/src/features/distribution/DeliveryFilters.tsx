import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/bantuan/penyaluran/penerima');

/** What the recipients of a distribution can be narrowed by. */
export function DeliveryFilters({ points, children }: { points: readonly { id: string; name: string }[]; children: ReactNode }) {
  const t = useText();
  const { titik, status, berhenti } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('DELIVERY_STATE');
  return (
    <FilterBar label={t('penyaluran.recipientFilters')}>
      <AreaPill />
      {points.length > 0 && <ChoicePill label={t('penyaluran.point')} options={points.map(({ id, name }) => ({ value: id, label: name }))} chosen={titik ? [titik] : []} onChange={(ids) => narrow({ titik: ids.at(-1) })} />}
      <ChoicePill label={t('penyaluran.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      <button type="button" className={pillClass(berhenti !== undefined)} aria-pressed={berhenti !== undefined} onClick={() => narrow({ berhenti: berhenti ? undefined : 'ya' })}>{t('penyaluran.stopped')}</button>
      <TextPill label={t('penyaluran.findName')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
