import { useSuspenseQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { pillClass } from '../../ui/FilterPill.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { CalendarAgenda } from './CalendarAgenda.tsx';
import { CalendarMonth } from './CalendarMonth.tsx';
import styles from './EventCalendar.module.css';
import { EventFilters } from './EventFilters.tsx';
import { IcalendarButton } from './IcalendarButton.tsx';
import { daysShown, eventsIn, monthOf, monthWords, moved, type CalendarView } from './calendar-days.ts';
import { eventFilter } from './event-list-search.ts';

const CalendarSubscription = lazy(() => import('./CalendarSubscription.tsx').then(({ CalendarSubscription: dialog }) => ({ default: dialog })));

const query = graphql(`
  query EventCalendar($from: Date!, $to: Date!, $area: RegionCode, $filter: EventFilter, $perDay: Int!) {
    eventCalendar(from: $from, to: $to, area: $area, filter: $filter, perDay: $perDay) {
      date
      count
      events { id title state type date endDate startAt endAt mode venue { name } }
    }
  }
`);

/** Events of a day that are shown: a month has little room. */
const shown: Readonly<Record<CalendarView, number>> = { bulan: 3, pekan: 30, agenda: 30 };

const viewNames = { bulan: 'calendar.bulan', pekan: 'calendar.pekan', agenda: 'calendar.agenda' } as const satisfies Record<CalendarView, MessageId>;

const route = getRouteApi('/kegiatan');

/** The events of the filter as a calendar: a month, a week, or what is to come as an agenda, which is what a phone shows. */
export function EventCalendar() {
  const t = useText();
  const language = useLanguage();
  const { date: dateWords, shortDate } = useFormat();
  const { chosen, name } = useArea();
  const { text } = useListVisit();
  const mayRecord = useCan('event.record');
  const search = route.useSearch();
  const narrow = useNarrow();
  const [subscribing, setSubscribing] = useState(false);
  const view = narrow ? 'agenda' : (search.rupa ?? 'bulan');
  const on = search.hari ?? today();
  const range = daysShown(view, on);
  const filter = eventFilter({ ...search, dari: undefined, sampai: undefined }, text || undefined);
  const { data, error } = useSuspenseQuery(query, { variables: { ...range, area: chosen, filter, perDay: shown[view] }, fetchPolicy: 'cache-and-network' });
  const days = data?.eventCalendar;
  if (!days) throw error ?? new Error('The graph gave no calendar');
  const title = view === 'bulan' ? monthWords(on, language) : `${shortDate(range.from)} – ${shortDate(range.to)}`;
  const count = eventsIn(days, view === 'bulan' ? monthOf(on) : range);
  return (
    <>
      <PageHead
        title={t('events.title')}
        line={<span>{t('calendar.count', { count, period: title, area: name })}</span>}
        actions={
          <>
            <IcalendarButton of={{ area: chosen, filter: { ...filter, ...range } }} name={`Pilar ${title}`} />
            <Button onClick={() => setSubscribing(true)}>{t('calendar.subscribe')}</Button>
            {mayRecord && <Link to="/kegiatan/baru" search={{ tanggal: search.hari }} className={buttonClass('main')}>{t('eventForm.new')}</Link>}
          </>
        }
      />
      {subscribing && <Suspense fallback={null}><CalendarSubscription onClose={() => setSubscribing(false)} /></Suspense>}
      <EventFilters />
      <div className={styles.bar}>
        <h2 className={styles.title} aria-live="polite">{title}</h2>
        <nav className={styles.steps} aria-label={t('calendar.move')}>
          <Step to={moved(view, on, -1)} label={t('calendar.before')}>‹</Step>
          <Step to={undefined} label={t('calendar.todayIs', { date: dateWords(today()) })}>{t('calendar.today')}</Step>
          <Step to={moved(view, on, 1)} label={t('calendar.after')}>›</Step>
        </nav>
        {!narrow && (
          <nav className={styles.views} aria-label={t('calendar.views')}>
            {(['bulan', 'pekan', 'agenda'] as const).map((one) => (
              <Link key={one} to="." search={(before) => ({ ...before, rupa: one === 'bulan' ? undefined : one })} state={{ text: text || undefined }} replace className={pillClass(view === one)} activeProps={{ 'aria-current': undefined }} aria-current={view === one ? 'true' : undefined}>
                {t(viewNames[one])}
              </Link>
            ))}
          </nav>
        )}
      </div>
      {view === 'bulan'
        ? <CalendarMonth days={days} range={range} on={on} label={title} />
        : <CalendarAgenda days={days} range={range} columns={view === 'pekan'} />}
    </>
  );
}

function Step({ to, label, children }: { to: string | undefined; label: string; children: string }) {
  const { text } = useListVisit();
  return <Link to="." search={(before) => ({ ...before, hari: to })} state={{ text: text || undefined }} replace className={pillClass(false)} activeProps={{ 'aria-current': undefined }} aria-label={label}>{children}</Link>;
}
