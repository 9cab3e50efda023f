import { today, weekday } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { rowLinkClass, secondLineClass } from '../../ui/Table.tsx';
import { State } from '../../ui/State.tsx';
import type { CalendarDays } from './CalendarMonth.tsx';
import styles from './EventCalendar.module.css';
import { daysOf, type DayRange } from './calendar-days.ts';
import { stateTones } from './event-words.ts';

type Props = { days: CalendarDays; range: DayRange; /** A week: every day is there, side by side. */ columns: boolean };

/** Days one beneath the other with what is held on each; a week side by side. */
export function CalendarAgenda({ days, range, columns }: Props) {
  const t = useText();
  const byDate = new Map(days.map((day) => [day.date, day]));
  // The first day is the one that was asked for: it is there although it may be free.
  const dates = columns ? daysOf(range) : [...new Set([range.from, ...days.map(({ date }) => date)])].toSorted();
  return (
    <>
      <ol className={columns ? styles.week : styles.agenda}>
        {dates.map((date) => <li key={date}><Day date={date} day={byDate.get(date)} column={columns} /></li>)}
      </ol>
      {days.length === 0 && !columns && <State title={t('calendar.none')}>{t('calendar.noneWhy')}</State>}
    </>
  );
}

function Day({ date, day, column }: { date: string; day: CalendarDays[number] | undefined; /** Beside the others of its week: little room, and nothing is said where there is nothing. */ column: boolean }) {
  const t = useText();
  const language = useLanguage();
  const label = useLabel();
  const format = useFormat();
  const mayRecord = useCan('event.record');
  const more = day ? day.count - day.events.length : 0;
  return (
    <section aria-label={format.date(date)}>
      <div className={styles.dayHead}>
        <h3 aria-current={date === today() ? 'date' : undefined}>{column ? `${weekday(date, language)} ${Number(date.slice(8))}` : format.date(date)}</h3>
        {mayRecord && <Link to="/kegiatan/baru" search={{ tanggal: date }} className={styles.add} aria-label={t('calendar.newOn', { date: format.date(date) })}>+</Link>}
      </div>
      {day ? (
        <ul className={styles.rows}>
          {day.events.map(({ id, title, state, type, mode, venue, date: first, endDate, startAt, endAt }) => (
            <li key={id} className={state === 'CANCELLED' ? styles.cancelled : undefined}>
              <Link to="/kegiatan/$id" params={{ id }} className={rowLinkClass}>{title}</Link>
              <span className={secondLineClass}>
                {[startAt && first === date ? format.timeRange(startAt, endAt ?? null) : null, endDate && `${format.shortDate(first)} – ${format.shortDate(endDate)}`, label('EVENT_TYPE', type), venue?.name ?? label('EVENT_MODE', mode)].filter(Boolean).join(', ')}
              </span>
              <StateDot tone={stateTones[state]}>{label('EVENT_STATE', state)}</StateDot>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link from="/kegiatan" to="." search={(before) => ({ ...before, sebagai: undefined, rupa: undefined, hari: undefined, dari: date, sampai: date })} className={styles.more}>{t('calendar.more', { count: more })}</Link>
            </li>
          )}
        </ul>
      ) : !column && <p className={styles.free}>{t('calendar.free')}</p>}
    </section>
  );
}
