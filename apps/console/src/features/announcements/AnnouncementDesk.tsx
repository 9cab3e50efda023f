import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { EventValues } from '../events/form/event-values.ts';
import styles from './AnnouncementDesk.module.css';
import { AnnouncedEventForm } from './AnnouncedEventForm.tsx';
import type { ReadEvent, Reading } from './announcement-query.ts';
import { spokenNote } from './note-words.ts';
import { valuesOfRead } from './read-values.ts';

type Props = { text: string; reading: Reading; onAnother: () => void };

/** What was read from a text: one event after the other is looked through and saved by itself. */
export function AnnouncementDesk({ text, reading, onAnother }: Props) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { events } = reading;
  const [drafts, setDrafts] = useState(() => events.map(valuesOfRead));
  const [at, setAt] = useState(0);
  const [saved, setSaved] = useState<Readonly<Record<number, string>>>({});
  const [asking, setAsking] = useState(false);
  const keep = useCallback((values: EventValues) => setDrafts((all) => all.with(at, values)), [at]);
  const event = events[at];
  const values = drafts[at];
  const done = async (id: string, release: () => void) => {
    toast(t('eventForm.recorded'));
    const all = { ...saved, [at]: id };
    setSaved(all);
    if (events.length > 1) return setAt(events.findIndex((_event, index) => !(index in all)));
    release();
    await navigate({ to: '/kegiatan/$id', params: { id } });
  };
  const words = [...reading.notes, ...(event?.notes ?? [])].map((note) => spokenNote(note, language)).filter((note) => note !== null && note.field === null);
  return (
    <>
      {events.length > 1 && <EventChoice events={events} at={at} saved={saved} onChoose={setAt} />}
      {event && values ? (
        <AnnouncedEventForm
          key={at}
          event={event}
          text={text}
          values={values}
          onKeep={keep}
          onSaved={(id, release) => void done(id, release)}
          notice={words.length > 0 && <Notice word={t('announcements.know')}><ul className={styles.notes}>{words.map((note) => note && <li key={`${note.text} ${JSON.stringify(note.values)}`}>{t(note.text, note.values)}</li>)}</ul></Notice>}
          actions={<Button onClick={() => setAsking(true)}>{t('announcements.another')}</Button>}
        />
      ) : (
        <Notice live>{t('announcements.allSaved')} <Button onClick={onAnother}>{t('announcements.another')}</Button> <Link to="/kegiatan" className={buttonClass()}>{t('shell.toEvents')}</Link></Notice>
      )}
      <Dialog
        open={asking}
        title={t('announcements.anotherAsk')}
        onClose={() => setAsking(false)}
        actions={<><Button weight="main" onClick={() => setAsking(false)}>{t('eventForm.stay')}</Button><Button onClick={onAnother}>{t('announcements.anotherYes')}</Button></>}
      >
        <p>{t('announcements.anotherWhy')}</p>
      </Dialog>
    </>
  );
}

type ChoiceProps = { events: readonly ReadEvent[]; at: number; saved: Readonly<Record<number, string>>; onChoose: (index: number) => void };

/** The events of a text, each with what has become of it. */
function EventChoice({ events, at, saved, onChoose }: ChoiceProps) {
  const t = useText();
  const { date } = useFormat();
  return (
    <ol className={styles.events} aria-label={t('announcements.events')}>
      {events.map((event, index) => {
        const id = saved[index];
        const name = event.title ?? t('announcements.untitled', { number: index + 1 });
        return (
          <li key={event.marks.map(({ passage }) => passage.start).join(' ')}>
            {id
              ? <Link to="/kegiatan/$id" params={{ id }} className={styles.event}><strong>{name}</strong><span>{t('announcements.savedEvent')}</span></Link>
              : <button type="button" className={styles.event} aria-pressed={index === at} onClick={() => onChoose(index)}><strong>{name}</strong><span>{event.date ? date(event.date) : t('announcements.noDate')}</span></button>}
          </li>
        );
      })}
    </ol>
  );
}
