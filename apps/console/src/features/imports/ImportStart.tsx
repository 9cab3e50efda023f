import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { ImportKind } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { useTitleOf } from './import-words.ts';
import styles from './ImportStart.module.css';

const beginImport = graphql(`
  mutation BeginImport($input: BeginImportInput!) {
    beginImport(input: $input) {
      __typename
      ... on Import { id }
      ...Refusal @unmask
    }
  }
`);

type Kind = { kind: ImportKind; titleId: string; titleEn: string };
type Props = { kinds: readonly Kind[]; chosen: ImportKind | undefined; onChoose: (kind: ImportKind) => void };

/** What is to be imported, and the file. The import begins as soon as the file has arrived. */
export function ImportStart({ kinds, chosen, onChoose }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(beginImport);
  const [refusal, setRefusal] = useState<string | null>(null);
  const kind = chosen ?? kinds[0]?.kind;

  async function begin(file: string) {
    if (!kind) return;
    setRefusal(null);
    const { saved, refusal: refused } = await submit({ kind, file });
    if (saved) void navigate({ to: '/impor/$id', params: { id: saved.id } });
    else setRefusal(refused?.message ?? t('imports.noAnswer'));
  }

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
        <FileUpload purpose="IMPORT" label={t('imports.begin')} onReady={(file) => void begin(file)} />
        <p className={styles.hint}>{t('imports.startHint')}</p>
        {busy && <Notice live>{t('imports.starting')}</Notice>}
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
      </div>
    </Card>
  );
}
