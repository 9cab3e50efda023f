import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { State } from '../../ui/State.tsx';
import type { ShownImport } from './import-query.ts';
import { useImportAction } from './use-import-action.tsx';

const checkAgain = graphql(`
  mutation CheckImportAgain($input: ImportStepInput!) {
    checkImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

/** An import that did not come to its end: why, and how to go on. */
export function StoppedImport({ shown }: { shown: ShownImport }) {
  const t = useText();
  const check = useImportAction(checkAgain, shown.id);
  const { state, reason } = shown;
  const title = t(state === 'REFUSED' ? 'imports.refused' : state === 'CANCELLED' ? 'imports.cancelled' : 'imports.stopped');
  const why = reason ?? t(state === 'CANCELLED' ? 'imports.cancelledWhy' : 'imports.stoppedWhy');
  return (
    <>
      <State
        title={title}
        action={state === 'STOPPED' && shown.viewerCan.check
          ? <Button disabled={check.busy} onClick={() => void check.run({ id: shown.id, version: shown.version })}>{t('imports.checkAgain')}</Button>
          : <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: shown.kind })} className={buttonClass()}>{t('imports.another')}</Link>}
      >
        {why}
      </State>
      {check.notice}
    </>
  );
}
