import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan, useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, PeriodPill, TextPill } from '../../ui/FilterPill.tsx';
import { periodWords } from '../events/event-words.ts';
import { ViewTabs } from '../records/ViewTabs.tsx';

const route = getRouteApi('/usulan');

/** The pages of proposals: the list, the village meetings, how they pass through the steps. */
export function ProposalViews() {
  const t = useText();
  return <ViewTabs label={t('usulan.views')} views={[{ view: undefined, title: t('usulan.list') }, { view: 'musyawarah', title: t('usulan.meetings') }, { view: 'jalur', title: t('usulan.pipeline') }]} />;
}

/** What the list of proposals can be narrowed by. */
export function ProposalFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { status, jenis, sasaran, langkah, saya, milik, sanggah, alasan } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const decides = useCan('proposal.decide');
  const marks = [
    ...(decides ? [{ value: 'saya', label: t('usulan.waitsForMe') }, { value: 'milik', label: t('usulan.takenByMe') }] : []),
    { value: 'sanggah', label: t('usulan.objected') },
  ];
  const marked = [saya && 'saya', milik && 'milik', sanggah && 'sanggah'].filter((one): one is string => Boolean(one));
  const on = (codes: readonly string[], one: string) => (codes.includes(one) ? 'ya' : undefined);
  const units = useOptions('CASE_UNIT').filter(({ value }) => value === 'PERSON' || value === 'FAMILY');
  const some = (codes: readonly string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <FilterBar label={t('usulan.filters')}>
      <ChoicePill label={t('usulan.only')} options={marks} chosen={marked} onChange={(codes) => narrow({ saya: on(codes, 'saya'), milik: on(codes, 'milik'), sanggah: on(codes, 'sanggah') })} />
      <ChoicePill label={t('usulan.waitsFor')} options={useOptions('PROPOSAL_STEP')} chosen={langkah ?? []} onChange={(codes) => narrow({ langkah: some(codes) })} />
      <ChoicePill label={t('usulan.state')} options={useOptions('PROPOSAL_STATE')} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <ChoicePill label={t('usulan.kind')} options={useOptions('PROPOSAL_KIND')} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: some(codes) })} />
      <ChoicePill label={t('cases.unit')} options={units} chosen={sasaran === undefined ? [] : [sasaran]} onChange={(codes) => narrow({ sasaran: codes.at(-1) })} />
      <ChoicePill label={t('usulan.reason')} options={useOptions('DECISION_REASON')} chosen={alasan ?? []} onChange={(codes) => narrow({ alasan: some(codes) })} />
      <AreaPill />
      <TextPill label={t('usulan.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}

/** What the other pages of proposals can be narrowed by: a region, and a period. */
export function PeriodFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { dari, sampai } = route.useSearch();
  const { narrow } = useListVisit();
  return (
    <FilterBar label={t('usulan.filters')}>
      <AreaPill />
      <PeriodPill label={t('events.period')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      {children}
    </FilterBar>
  );
}

/** How far meetings are, as what their list can be narrowed by. */
export function MeetingStatePill() {
  const t = useText();
  const { rapat } = route.useSearch();
  const { narrow } = useListVisit();
  return <ChoicePill label={t('usulan.state')} options={useOptions('MEETING_STATE')} chosen={rapat ?? []} onChange={(codes) => narrow({ rapat: codes.length > 0 ? codes : undefined })} />;
}
