import { useFormContext, useWatch } from 'react-hook-form';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { EventValues } from '../events/form/event-values.ts';
import styles from './FieldReading.module.css';
import { certaintyWords } from './certainty-words.ts';
import { useDesk } from './DeskContext.ts';
import { spokenNote } from './note-words.ts';
import { FieldMatches, RowMatches } from './ReadMatches.tsx';
import { isRow, nameOfMark } from './text-parts.ts';

/** What the text has to say at a field or row of the form: how sure its value is and where it stands, what to look at, and which record may be meant. */
export function FieldReading({ name }: { name: string }) {
  const t = useText();
  const language = useLanguage();
  const { event, shown, show } = useDesk();
  const { control } = useFormContext<EventValues>();
  const row = isRow(name);
  const own = useWatch({ control, name: `${name}.mark` as never }) as unknown;
  const wanted = row ? own : name;
  const marks = event.marks.filter((mark) => nameOfMark(mark) === wanted);
  const notes = row ? [] : event.notes.map((note) => spokenNote(note, language)).filter((note) => note?.field === name);
  return (
    <>
      {marks.length > 0 && (
        <span className={styles.marks}>
          {marks.map((mark) => (
            <button key={mark.path.join('.')} type="button" className={styles.mark} data-certainty={mark.certainty} aria-pressed={mark === shown} title={t('announcements.showPassage')} onClick={() => show(mark)}>
              {t(certaintyWords[mark.certainty])}
            </button>
          ))}
        </span>
      )}
      {notes.map((note) => note && <p key={`${note.text} ${JSON.stringify(note.values)}`} className={styles.note}>{t(note.text, note.values)}</p>)}
      {row && typeof own === 'string' ? <RowMatches name={name} mark={own} /> : <FieldMatches name={name} />}
    </>
  );
}
