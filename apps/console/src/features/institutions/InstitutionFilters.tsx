import { getRouteApi } from '@tanstack/react-router';
import { daysAfter, today } from '@pilar/domain/dates';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoicePill, FilterBar, FilterPill, TextPill } from '../../ui/FilterPill.tsx';
import { ViewPills } from '../map/ViewPills.tsx';
import { noticeDays } from './days-left.ts';
import styles from './institutions.module.css';

const route = getRouteApi('/lembaga');

/** What the register of institutions can be narrowed by. */
export function InstitutionFilters({ children }: { /** What stands beside them. */ children?: ReactNode }) {
  const t = useText();
  const { jenis, status, layanan, tempat, pemilik, lingkup } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('institutions.filters')}>
      <TextPill label={t('institutions.find')} value={text} onChange={find} />
      <ChoicePill label={t('institutions.standing')} options={useOptions('INSTITUTION_STANDING')} chosen={status ?? []} onChange={many('status')} />
      <ChoicePill label={t('institutions.services')} options={useOptions('CARE_SERVICE')} chosen={layanan ?? []} onChange={many('layanan')} />
      {/* The graph takes one of the two; whoever ticks the other means that one. */}
      <ChoicePill label={t('institutions.settings')} options={useOptions('CARE_SETTING')} chosen={tempat ? [tempat] : []} onChange={(codes) => narrow({ tempat: codes.at(-1) })} />
      <ChoicePill label={t('institutions.owner')} options={useOptions('INSTITUTION_OWNER')} chosen={pemilik ?? []} onChange={many('pemilik')} />
      <ChoicePill label={t('institutions.workingLevel')} options={useOptions('WORKING_LEVEL')} chosen={lingkup ?? []} onChange={many('lingkup')} />
      <ChoicePill label={t('institutions.kind')} options={useOptions('INSTITUTION_KIND')} chosen={jenis ?? []} onChange={many('jenis')} />
      <EndingPill />
      <AreaPill />
      {children}
      <ViewPills />
    </FilterBar>
  );
}

/** Those of which something ends before a day: in ninety days, or any other. */
function EndingPill() {
  const t = useText();
  const { shortDate } = useFormat();
  const { habis } = route.useSearch();
  const { narrow } = useListVisit();
  return (
    <FilterPill label={t('institutions.endsBefore')} value={habis ? shortDate(habis) : null}>
      {(close) => {
        const choose = (day: string | undefined) => {
          narrow({ habis: day });
          close();
        };
        return (
          <div className={styles.ending}>
            <Button weight="quiet" onClick={() => choose(daysAfter(today(), 1))}>{t('institutions.endedAlready')}</Button>
            <Button weight="quiet" onClick={() => choose(daysAfter(today(), noticeDays + 1))}>{t('institutions.endsSoon')}</Button>
            <label>
              {t('institutions.endsBefore')}
              <input type="date" value={habis ?? ''} onChange={(event) => narrow({ habis: event.target.value || undefined })} />
            </label>
            {habis && <Button weight="quiet" onClick={() => choose(undefined)}>{t('ui.showAll')}</Button>}
          </div>
        );
      }}
    </FilterPill>
  );
}
