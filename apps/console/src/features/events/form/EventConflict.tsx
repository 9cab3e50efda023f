import type { HistoryList_EntryFragment } from '../../../__generated__/graphql.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormActions } from '../../../ui/Form.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { HistoryEntry } from '../../history/HistoryList.tsx';
import { fieldNames } from '../event-fields.ts';
import styles from './EventConflict.module.css';

type Props = {
  /** Changes that came between; empty where the viewer may not read them. */
  between: readonly HistoryList_EntryFragment[];
  /** Parts that this viewer has changed, and parts that somebody else has saved meanwhile. */
  mine: readonly string[];
  theirs: readonly string[];
  onGoOn: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else has saved meanwhile: who and what, where both changed the same, and the way on without losing anything. */
export function EventConflict({ between, mine, theirs, onGoOn, onTakeTheirs }: Props) {
  const t = useText();
  const both = mine.flatMap((name) => (theirs.includes(name) && fieldNames[name] ? [t(fieldNames[name])] : []));
  return (
    <Notice word={t('forms.conflict')} live>
      {t('eventForm.conflictWhy')}
      {between.map((entry) => <div key={entry.id} className={styles.entry}><HistoryEntry entry={entry} fieldNames={fieldNames} /></div>)}
      <p className={styles.entry}>{both.length > 0 ? t('eventForm.conflictBoth', { parts: both.join(', ') }) : t('eventForm.conflictApart')}</p>
      <FormActions>
        <Button onClick={onGoOn}>{t('eventForm.goOn')}</Button>
        <Button onClick={onTakeTheirs}>{t('eventForm.takeTheirs')}</Button>
      </FormActions>
    </Notice>
  );
}
