import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { changesOf, type SectionValues } from './paper-lines.ts';
import styles from './PaperChanges.module.css';

type Props = { mine: readonly SectionValues[]; record: readonly SectionValues[]; onTake: () => void; onClose: () => void };

/** In what the draft differs from the record as it stands, before it is taken anew. */
export function PaperChanges({ mine, record, onTake, onClose }: Props) {
  const t = useText();
  const changes = changesOf(mine, record);
  if (changes.length === 0) return <Notice live>{t('papers.same')} <Button onClick={onClose}>{t('papers.close')}</Button></Notice>;
  return (
    <Notice word={t('papers.difference')} live>
      {t('papers.differenceWhy')}
      {changes.map(({ heading, mine: own, record: other }) => (
        <div key={`${heading} ${own.join()} ${other.join()}`} className={styles.part}>
          {heading && <strong>{heading}</strong>}
          <ul>
            {own.map((line) => <li key={`- ${line}`}><del>{line}</del> <span className={styles.word}>{t('papers.onlyDraft')}</span></li>)}
            {other.map((line) => <li key={`+ ${line}`}><ins>{line}</ins> <span className={styles.word}>{t('papers.onlyRecord')}</span></li>)}
          </ul>
        </div>
      ))}
      <FormActions>
        <Button onClick={onTake}>{t('papers.take')}</Button>
        <Button onClick={onClose}>{t('papers.keep')}</Button>
      </FormActions>
    </Notice>
  );
}
