import { HistoryEntry } from '../features/history/HistoryList.tsx';
import type { HistoryList_EntryFragment } from '../__generated__/graphql.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { FormActions } from '../ui/Form.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './ConflictNotice.module.css';

type Props = {
  /** Changes that came between, newest first; empty where the viewer may not read them. */
  between: readonly HistoryList_EntryFragment[];
  fieldNames: Readonly<Record<string, MessageId>>;
  busy: boolean;
  /** Saves what is in the form upon the other's change. */
  onKeepMine: () => void;
  /** Gives up what is in the form and shows the other's change. */
  onTakeTheirs: () => void;
};

/** Somebody else has saved meanwhile: shows whose change came between and what it was, and lets the viewer decide. */
export function ConflictNotice({ between, fieldNames, busy, onKeepMine, onTakeTheirs }: Props) {
  const t = useText();
  return (
    <Notice word={t('forms.conflict')} live>
      {t('forms.conflictWhy')}
      {between.map((entry) => <div key={entry.id} className={styles.change}><HistoryEntry entry={entry} fieldNames={fieldNames} /></div>)}
      <div className={styles.actions}>
        <FormActions>
          <Button onClick={onKeepMine} disabled={busy}>{t('forms.keepMine')}</Button>
          <Button onClick={onTakeTheirs}>{t('forms.takeTheirs')}</Button>
        </FormActions>
      </div>
    </Notice>
  );
}
