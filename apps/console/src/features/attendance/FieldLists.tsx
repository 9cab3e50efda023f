import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import fieldStyles from '../field/field.module.css';
import { useKeptLists } from './field-list.ts';
import { sheetForm, sheetOf } from './ticks.ts';

/** Lists that were opened on this phone, with how many ticks still wait. */
export function FieldLists() {
  const t = useText();
  const { date } = useFormat();
  const { view } = useOutbox();
  const lists = useKeptLists();
  const records = useCan('participant.record');
  if (!records || lists.length === 0) return null;
  const waiting = (event: string) => view.items.filter((item) => item.form === sheetForm && item.state !== 'sent' && sheetOf(item).event === event).reduce((sum, item) => sum + sheetOf(item).ticks.length, 0);
  return (
    <Section title={t('attendance.lists')}>
      <ul className={fieldStyles.items}>
        {lists.map(({ event, title, date: day }) => (
          <li key={event} className={fieldStyles.item}>
            <div className={fieldStyles.words}>
              <Link to="/lapangan/hadir/$id" params={{ id: event }} className={fieldStyles.name}>{title}</Link>
              <span className={fieldStyles.second}>{[date(day), waiting(event) > 0 && t('attendance.waitingCount', { count: waiting(event) })].filter(Boolean).join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
