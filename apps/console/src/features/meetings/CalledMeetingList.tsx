import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isEditable } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import fieldStyles from '../field/field.module.css';
import { useCalledMeetings } from './kept-meetings.ts';

/** The draft of a meeting's result on this machine, so that it is gone on with instead of begun again. */
export function useMeetingDraft(): (meeting: string) => string | undefined {
  const { view } = useOutbox();
  return (meeting) => view.items.findLast((item) => item.form === 'musyawarah' && isEditable(item) && (item.values as { meeting?: string }).meeting === meeting)?.id;
}

/** Meetings whose result is to be written down; they are kept here, so that they open without a line. */
export function CalledMeetingList() {
  const t = useText();
  const { date } = useFormat();
  const meetings = useCalledMeetings();
  const draftOf = useMeetingDraft();
  if (!useCan('meeting.record') || !meetings?.length) return null;
  return (
    <Section title={t('usulan.calledMeetings')}>
      <ul className={fieldStyles.items}>
        {meetings.map(({ id, area, heldOn, names }) => (
          <li key={id} className={fieldStyles.item}>
            <div className={fieldStyles.words}>
              <Link to="/lapangan/musyawarah" search={{ musyawarah: id, isian: draftOf(id) }} className={fieldStyles.name}>{t('usulan.meetingIn', { village: area.shortName })}</Link>
              <span className={fieldStyles.second}>{[date(heldOn), t('usulan.nameCount', { count: names.length })].join(', ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
