import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import styles from '../field/field.module.css';
import { stillHolds, useNotices } from './kept-notices.ts';

/** What holds now, so that people are told right; it is kept here, so that it is read without a line. */
export function FieldNotices() {
  const t = useText();
  const { shortDate, dateTime } = useFormat();
  const found = useNotices();
  if (found === null) return null;
  const day = today();
  const notices = found.notices.filter((notice) => stillHolds(notice, day));
  return (
    <Section title={t('notices.now')}>
      {notices.length === 0 && <p className={styles.none}>{t('notices.noneNow')}</p>}
      <ul className={styles.items}>
        {notices.map(({ id, statement, explanation, validFrom, area }) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <span className={styles.name}>{statement}</span>
              <span className={styles.second}>{t('notices.since', { date: shortDate(validFrom), area: area.shortName })}</span>
              {explanation && <Details title={t('notices.howToSay')} open={false}><p>{explanation}</p></Details>}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.second}>{t('notices.readAt', { time: dateTime(found.readAt) })}</p>
    </Section>
  );
}
