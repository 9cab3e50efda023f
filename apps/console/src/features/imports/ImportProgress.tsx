import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { ShownImport } from './import-query.ts';
import { workWords } from './import-words.ts';
import { useImportAction } from './use-import-action.tsx';
import styles from './ImportProgress.module.css';

const cancelImport = graphql(`
  mutation CancelImport($input: ImportStepInput!) {
    cancelImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

/** How far the work on an import is. It goes on whether somebody looks or not. */
export function ImportProgress({ shown }: { shown: ShownImport }) {
  const t = useText();
  const { number } = useFormat();
  const cancel = useImportAction(cancelImport, shown.id);
  const done = shown.job?.done ?? 0;
  const total = shown.job?.total ?? null;
  const title = t(workWords[shown.state] ?? 'imports.reading');
  const figures = total === null ? t('imports.doneOf', { done: number(done) }) : t('imports.doneOfTotal', { done: number(done), total: number(total) });
  return (
    <Card title={title}>
      <div className={styles.progress}>
        <progress aria-label={title} max={total ?? undefined} value={total === null ? undefined : Math.min(done, total)} />
        <span role="status">{done > 0 ? figures : t('imports.waiting')}</span>
        <p className={styles.hint}>{t('imports.goesOn')}</p>
        {cancel.notice}
        {shown.viewerCan.cancel && <Button disabled={cancel.busy} onClick={() => void cancel.run({ id: shown.id, version: shown.version })}>{t('imports.cancel')}</Button>}
      </div>
    </Card>
  );
}
