import { today } from '@pilar/domain/dates';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const route = getRouteApi('/program-bantuan');

/** What the list of programmes can be narrowed by. */
export function AidFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { pemilik, bentuk, bidang, dana, sasaran, tahun, tanparencana } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const [levels, forms, fields, funds, targets] = [useOptions('AID_LEVEL'), useOptions('AID_FORM'), useOptions('SERVICE_FIELD'), useOptions('FUND_SOURCE'), useOptions('AID_TARGET')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  const thisYear = Number(today().slice(0, 4));
  return (
    <FilterBar label={t('bantuan.filters')}>
      <AreaPill />
      <ChoicePill label={t('bantuan.ownerLevel')} options={levels} chosen={pemilik ?? []} onChange={(codes) => narrow({ pemilik: some(codes) })} />
      <ChoicePill label={t('bantuan.aidForm')} options={forms} chosen={bentuk ?? []} onChange={(codes) => narrow({ bentuk: some(codes) })} />
      <ChoicePill label={t('bantuan.serviceField')} options={fields} chosen={bidang ?? []} onChange={(codes) => narrow({ bidang: some(codes) })} />
      <ChoicePill label={t('bantuan.fundSource')} options={funds} chosen={dana ?? []} onChange={(codes) => narrow({ dana: some(codes) })} />
      <ChoicePill label={t('bantuan.target')} options={targets} chosen={sasaran ?? []} onChange={(codes) => narrow({ sasaran: some(codes) })} />
      <TextPill label={t('bantuan.activeIn')} value={tahun === undefined ? '' : String(tahun)} onChange={(year) => narrow({ tahun: /^\d{4}$/.test(year) ? Number(year) : undefined })} />
      <button type="button" className={pillClass(tanparencana !== undefined)} aria-pressed={tanparencana !== undefined} onClick={() => narrow({ tanparencana: tanparencana === undefined ? thisYear : undefined })}>{t('bantuan.unlinked', { year: String(tanparencana ?? thisYear) })}</button>
      <TextPill label={t('bantuan.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
