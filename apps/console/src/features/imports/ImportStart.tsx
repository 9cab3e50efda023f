import type { ImportKind } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { useTitleOf } from './import-words.ts';
import { useBeginImport } from './use-begin-import.ts';
import styles from './ImportStart.module.css';

type Kind = { kind: ImportKind; titleId: string; titleEn: string };
type Props = { kinds: readonly Kind[]; chosen: ImportKind | undefined; onChoose: (kind: ImportKind) => void };

/** What is to be imported, and the file. The import begins as soon as the file has arrived. */
export function ImportStart({ kinds, chosen, onChoose }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  const { begin, busy, refusal } = useBeginImport();
  const kind = chosen ?? kinds[0]?.kind;

  return (
    <Card title={t('imports.begin')}>
      <div className={styles.start}>
        <fieldset className={styles.kinds}>
          <legend>{t('imports.what')}</legend>
          {kinds.map((option) => (
            <label key={option.kind} className={styles.kind}>
              <input type="radio" name="kind" checked={option.kind === kind} onChange={() => onChoose(option.kind)} />
              {titleOf(option)}
            </label>
          ))}
        </fieldset>
        <FileUpload purpose="IMPORT" label={t('imports.begin')} onReady={(file) => { if (kind) void begin(kind, file); }} />
        <p className={styles.hint}>{t('imports.startHint')}</p>
        {busy && <Notice live>{t('imports.starting')}</Notice>}
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
      </div>
    </Card>
  );
}
