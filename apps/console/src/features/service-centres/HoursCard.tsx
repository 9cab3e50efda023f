import { today } from '@pilar/domain/dates';
import type { HoursCard_CentreFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './service-centres.module.css';

graphql(`
  fragment HoursCard_centre on ServiceCentre {
    state
    openNow
    holidayToday
    hours { weekday opens closes }
  }
`);

/** When it is open, day by day, and whether it is now. */
export function HoursCard({ centre: { state, openNow, holidayToday, hours }, onSet }: { centre: HoursCard_CentreFragment; /** Null for those who may not set them. */ onSet: (() => void) | null }) {
  const t = useText();
  const { time } = useFormat();
  const weekdays = useOptions('WEEKDAY');
  // Sunday is day 0 there and the last here.
  const now = (new Date(today()).getUTCDay() + 6) % 7;
  const spans = (weekday: string) => hours.filter((span) => span.weekday === weekday).map(({ opens, closes }) => `${time(opens)}–${time(closes)}`).join(', ') || t('services.closedDay');
  return (
    <Card title={t('services.hours')}>
      {hours.length === 0 ? <p className={styles.said}>{t('services.hoursUnknown')}</p> : (
        <>
          {state === 'ACTIVE' && <p className={styles.said}><StateDot tone={openNow ? 'done' : 'open'}>{t(openNow ? 'services.openNow' : holidayToday ? 'services.closedHoliday' : 'services.closedNow')}</StateDot></p>}
          <dl className={styles.week}>
            {weekdays.map(({ value, label }, at) => (
              <div key={value} className={at === now ? styles.today : undefined}><dt>{label}</dt><dd>{spans(value)}</dd></div>
            ))}
          </dl>
        </>
      )}
      {onSet && <p className={styles.actions}><Button onClick={onSet}>{t('services.setHours')}</Button></p>}
    </Card>
  );
}
