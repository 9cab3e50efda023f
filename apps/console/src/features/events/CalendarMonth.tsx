import { today, utcToJakarta } from '@pilar/domain/dates';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { EventCalendarQuery } from '../../__generated__/graphql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Unseen } from '../../ui/State.tsx';
import styles from './EventCalendar.module.css';
import { dayByKey, daysOf, weekdayNames, weeksOf, type DayRange } from './calendar-days.ts';
import { stateTones } from './event-words.ts';

export type CalendarDays = NonNullable<EventCalendarQuery['eventCalendar']>;
type CalendarEvent = CalendarDays[number]['events'][number];
type Props = { days: CalendarDays; range: DayRange; /** The day that the keyboard stands on. */ on: string; label: string };

/** A month as a grid of days. Arrows walk through it, Page Up and Page Down turn it, Enter opens a day. */
export function CalendarMonth({ days, range, on, label }: Props) {
  const language = useLanguage();
  const navigate = useNavigate();
  const { text } = useListVisit();
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLElement>(`[data-day="${on}"]`)?.focus();
    walked.current = false;
  }, [on]);
  const walk = (event: KeyboardEvent) => {
    const day = (event.target as HTMLElement).dataset['day'];
    const to = day && !event.ctrlKey && !event.metaKey && !event.altKey ? dayByKey(event.key, day) : null;
    if (!to) return;
    event.preventDefault();
    walked.current = true;
    void navigate({ to: '.', search: (before) => ({ ...before, hari: to }), state: { text: text || undefined }, replace: true, resetScroll: false });
  };
  const byDate = new Map(days.map((day) => [day.date, day]));
  const names = weekdayNames(language);
  return (
    <table ref={grid} className={styles.month} role="grid" aria-label={label} onKeyDown={walk}>
      <thead>
        <tr>{names.map((name) => <th key={name} scope="col" abbr={name}>{name.slice(0, 3)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(daysOf(range)).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => <Day key={date} date={date} day={byDate.get(date)} active={date === on} outside={date.slice(0, 7) !== on.slice(0, 7)} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { date: string; day: CalendarDays[number] | undefined; active: boolean; outside: boolean };

function Day({ date, day, active, outside }: DayProps) {
  const t = useText();
  const { date: dateWords } = useFormat();
  const { text } = useListVisit();
  const mayRecord = useCan('event.record');
  const tabIndex = active ? 0 : -1;
  const more = day ? day.count - day.events.length : 0;
  const opened = { to: '.', search: (before: object) => ({ ...before, rupa: 'agenda' as const, hari: date }), state: { text: text || undefined }, activeProps: { 'aria-current': undefined } } as const;
  return (
    <td className={outside ? styles.outside : undefined} aria-current={date === today() ? 'date' : undefined}>
      <div className={styles.dayHead}>
        <Link {...opened} className={styles.number} data-day={date} tabIndex={tabIndex} aria-label={t('calendar.day', { date: dateWords(date), count: day?.count ?? 0 })}>{Number(date.slice(8))}</Link>
        {mayRecord && <Link to="/kegiatan/baru" search={{ tanggal: date }} className={styles.add} tabIndex={tabIndex} aria-label={t('calendar.newOn', { date: dateWords(date) })}>+</Link>}
      </div>
      {day && (
        <ul className={styles.entries}>
          {day.events.map((event) => <li key={event.id}><Entry event={event} on={date} tabIndex={tabIndex} /></li>)}
          {more > 0 && <li><Link {...opened} className={styles.more} tabIndex={tabIndex}>{t('calendar.more', { count: more })}</Link></li>}
        </ul>
      )}
    </td>
  );
}

function Entry({ event: { id, title, state, date, startAt }, on, tabIndex }: { event: CalendarEvent; on: string; tabIndex: number }) {
  const label = useLabel();
  const { time } = useFormat();
  return (
    <Link to="/kegiatan/$id" params={{ id }} className={[styles.entry, state === 'CANCELLED' && styles.cancelled].filter(Boolean).join(' ')} tabIndex={tabIndex} title={`${title}, ${label('EVENT_STATE', state)}`}>
      <StateDot tone={stateTones[state]}><Unseen>{label('EVENT_STATE', state)}</Unseen></StateDot>
      {startAt && date === on && <span className={styles.hour}>{time(utcToJakarta(startAt).time)}</span>}
      <span className={styles.name}>{title}</span>
    </Link>
  );
}
