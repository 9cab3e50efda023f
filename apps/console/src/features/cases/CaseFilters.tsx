import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';
import { useCaseTypes } from './use-case-types.ts';

const route = getRouteApi('/ppks/kasus');

/** What the list of cases can be narrowed by. A number leads to the recap and back: year, sex and age stand as pills that can be taken off. */
export function CaseFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { jenis, status, kriteria, sasaran, ditangani, basi, tahun, kelamin, tanpakelamin, umur } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const { options: types } = useCaseTypes();
  const [states, criteria, units, levels, sexes, ages] = [useOptions('CASE_STATE'), useOptions('CRITERION'), useOptions('CASE_UNIT'), useOptions('HANDLING_LEVEL'), useOptions('SEX'), useOptions('AGE_GROUP')];
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  /** Of lists of which one can be chosen: the last. */
  const one = (codes: string[]) => codes.at(-1);
  const of = (code: string | undefined) => (code === undefined ? [] : [code]);
  return (
    <FilterBar label={t('cases.filters')}>
      <ChoicePill label={t('cases.type')} options={types} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: some(codes) })} />
      <ChoicePill label={t('ppks.state')} options={states.filter(({ value }) => value !== 'WITHDRAWN')} chosen={status ?? []} onChange={(codes) => narrow({ status: some(codes) })} />
      <button type="button" className={pillClass(basi === 'ya')} aria-pressed={basi === 'ya'} onClick={() => narrow({ basi: basi === 'ya' ? undefined : 'ya' })}>{t('cases.stale')}</button>
      <ChoicePill label={t('cases.criterion')} options={criteria} chosen={of(kriteria)} onChange={(codes) => narrow({ kriteria: one(codes) })} />
      <ChoicePill label={t('cases.unit')} options={units} chosen={of(sasaran)} onChange={(codes) => narrow({ sasaran: one(codes) })} />
      <ChoicePill label={t('cases.handlingLevel')} options={levels} chosen={of(ditangani)} onChange={(codes) => narrow({ ditangani: one(codes) })} />
      <ChoicePill label={t('personal.sex')} options={sexes} chosen={of(kelamin)} onChange={(codes) => narrow({ kelamin: one(codes) })} />
      <ChoicePill label={t('cases.age')} options={ages} chosen={of(umur)} onChange={(codes) => narrow({ umur: one(codes) })} />
      {tanpakelamin && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ tanpakelamin: undefined })}>{t('cases.sexUnknown')}</button>}
      {tahun !== undefined && <button type="button" className={pillClass(true)} aria-pressed onClick={() => narrow({ tahun: undefined })}>{t('cases.standingIn', { year: String(tahun) })}</button>}
      <AreaPill />
      <TextPill label={t('cases.number')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
