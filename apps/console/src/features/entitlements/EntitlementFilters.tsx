import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { everything, frozen, waiting } from './entitlement-search.ts';
import { useProgrammes } from './programme-options.ts';

const route = getRouteApi('/bantuan/hak');

/** Ways into the list: what waits for a decision, what is frozen, and all of a place or name. */
export function EntitlementViews() {
  const t = useText();
  const { status } = route.useSearch();
  // The router compares addresses as they are written, and takes several choices for others.
  const waits = status?.join() === waiting.status.join();
  return (
    <Tabs label={t('hak.views')}>
      <Link to="/bantuan/hak" search={({ wilayah }) => ({ wilayah, ...waiting, status: [...waiting.status] })} aria-current={waits ? 'page' : undefined}>{t('hak.waiting')}</Link>
      <Link to="/bantuan/hak" search={({ wilayah }) => ({ wilayah, ...frozen })}>{t('hak.frozen')}</Link>
      <Link to="/bantuan/hak" search={({ wilayah }) => ({ wilayah, ...everything })}>{t('hak.all')}</Link>
    </Tabs>
  );
}

/** What the list of entitlements can be narrowed by. A decree leads here from its record and stands as a pill that can be taken off. */
export function EntitlementFilters({ children }: { children: ReactNode }) {
  const t = useText();
  const { program, tahun, status, alasan, sasaran, diterima, sk } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const programmes = useProgrammes().map(({ code, name }) => ({ value: code, label: name }));
  const units = useOptions('CASE_UNIT').filter(({ value }) => value === 'PERSON' || value === 'FAMILY');
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('hak.filters')}>
      <AreaPill />
      <ChoicePill label={t('hak.programme')} options={programmes} chosen={program ?? []} onChange={(codes) => narrow({ program: some(codes) })} />
      <TextPill label={t('hak.year')} value={tahun === undefined ? '' : String(tahun)} onChange={(year) => narrow({ tahun: /^\d{4}$/.test(year) ? Number(year) : undefined })} />
      <ChoicePill label={t('hak.state')} options={useOptions('ENTITLEMENT_STATE')} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <ChoicePill label={t('hak.reason')} options={useOptions('ENTITLEMENT_REASON')} chosen={alasan ?? []} onChange={(codes) => narrow({ alasan: some(codes) })} />
      <ChoicePill label={t('hak.unit')} options={units} chosen={sasaran === undefined ? [] : [sasaran]} onChange={(codes) => narrow({ sasaran: codes.at(-1) })} />
      <button type="button" className={pillClass(diterima !== undefined)} aria-pressed={diterima !== undefined} onClick={() => narrow({ diterima: diterima ? undefined : 'ya' })}>{t('hak.accepted')}</button>
      {sk !== undefined && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ sk: undefined })}>{t('hak.ofDecree', { number: sk })}</button>}
      <TextPill label={t('hak.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
