import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Definition, ShownImport } from './import-query.ts';
import { useTitleOf } from './import-words.ts';
import { useImportAction } from './use-import-action.tsx';
import { Inside } from './Steps.tsx';

const commitImport = graphql(`
  mutation CommitImport($input: ImportStepInput!) {
    commitImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

const cancelImport = graphql(`
  mutation DropImport($input: ImportStepInput!) {
    cancelImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

type Props = { shown: ShownImport; definition: Definition; /** Rows have been entered; what was mended since can follow. */ entered: boolean };

/** What will be entered, and what will not; the button says how many. */
export function CommitImport({ shown, definition, entered }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  const commit = useImportAction(commitImport, shown.id);
  const drop = useImportAction(cancelImport, shown.id);
  const { wrong, accepted } = shown.counts;
  const { commit: mayCommit, cancel: mayDrop } = shown.viewerCan;
  const targets = new Set(shown.columns.map(({ target }) => target));
  const notStored = definition.columns.filter(({ key, checkedOnly }) => checkedOnly && targets.has(key)).map(titleOf);
  const commitWords = shown.state === 'STOPPED' ? t('imports.commitOn') : entered ? t('imports.commitRest') : t('imports.commit', { count: accepted });
  if (entered && !mayCommit && !shown.errorFile?.url) return null;
  return (
    <Card title={t('imports.enter')}>
      <Inside>
        {wrong > 0 && <p>{t('imports.wrongStay', { count: wrong })}</p>}
        {!entered && notStored.length > 0 && <p>{t('imports.notStored', { columns: notStored.join(', ') })}</p>}
        {!entered && accepted === 0 && <Notice>{t('imports.nothingReady')}</Notice>}
        {commit.notice}
        {drop.notice}
        <FormActions>
          {mayCommit && (
            <Button weight="main" disabled={commit.busy} onClick={() => void commit.run({ id: shown.id, version: shown.version })}>{commitWords}</Button>
          )}
          {shown.errorFile?.url && <a className={buttonClass()} href={shown.errorFile.url} download>{t('imports.errorFile')}</a>}
          {mayDrop && <Button weight="quiet" disabled={drop.busy} onClick={() => void drop.run({ id: shown.id, version: shown.version })}>{t('imports.drop')}</Button>}
        </FormActions>
      </Inside>
    </Card>
  );
}
