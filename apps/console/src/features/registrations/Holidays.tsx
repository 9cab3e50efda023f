import { today } from '@pilar/domain/dates';
import { lazy, Suspense, useState } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import type { HolidayYear } from './HolidayForm.tsx';
import styles from './registrations.module.css';

const HolidayForm = lazy(() => import('./HolidayForm.tsx').then((file) => ({ default: file.HolidayForm })));

/** Holidays by year, by which deadlines in working days are reckoned. */
export function Holidays({ years }: { years: readonly HolidayYear[] }) {
  const t = useText();
  const { date } = useFormat();
  const sets = useCan('holiday.set');
  const [editing, setEditing] = useState<HolidayYear | 'NEW' | null>(null);
  const now = Number(today().slice(0, 4));
  const wanted = [now, now + 1].filter((year) => !years.some((known) => known.year === year));
  // What is being corrected is looked up anew, so that another's change gives the version to go on from.
  const known = editing === 'NEW' || editing === null ? null : years.find(({ id }) => id === editing.id) ?? null;
  return (
    <Section title={t('registrations.holidays')}>
      <p>{t('registrations.holidaysWhy')}</p>
      {wanted.length > 0 && <p className={styles.second}>{t('registrations.holidaysUnknown', { years: wanted.join(', ') })}</p>}
      {editing !== null && <Suspense fallback={null}><HolidayForm key={known?.id ?? 'new'} known={known} year={wanted[0] ?? now + 2} onDone={() => setEditing(null)} /></Suspense>}
      {sets && editing === null && <div className={styles.steps}><Button onClick={() => setEditing('NEW')}>{t('registrations.recordHolidays')}</Button></div>}
      {years.map((year) => (
        <div key={year.id} className={styles.found}>
          <Details title={String(year.year)} second={[t('registrations.holidayCount', { count: year.days.length }), year.legalBasis].filter(Boolean).join(' · ')} open={year.year === now}>
            <ul className={styles.days}>{year.days.map(({ day, name }) => <li key={day}><span>{date(day)}</span><span>{name}</span></li>)}</ul>
            {year.viewerCan.set && editing === null && <Button aria-label={t('registrations.correctHolidays', { year: String(year.year) })} onClick={() => setEditing(year)}>{t('records.correct')}</Button>}
          </Details>
        </div>
      ))}
    </Section>
  );
}
