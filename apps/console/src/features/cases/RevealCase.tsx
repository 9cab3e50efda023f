import type { CasePurpose } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { FileLine, FileLines, type ShownFile } from '../evidence/FileLine.tsx';
import { RevealDialog } from '../records/RevealDialog.tsx';
import { ParticularsText, type ShownParticulars } from './CaseFacts.tsx';

const revealCase = graphql(`
  mutation RevealCase($input: RevealCaseInput!) {
    revealCase(input: $input) {
      __typename
      ... on RevealedCase { id evidence needs narrative disabilities files { caption takenBy url withdrawnReason file { id takenOn withdrawnAt } } }
      ...Refusal @unmask
    }
  }
`);

type Shown = ShownParticulars & { files: readonly (Omit<ShownFile, 'takenOn' | 'withdrawnAt'> & { file: Pick<ShownFile, 'takenOn' | 'withdrawnAt'> & { id: string } })[] };

/** Opens the particulars of a case of a sensitive type, for a purpose. */
export function RevealCase({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(revealCase, { keep: false });
  return (
    <RevealDialog<Shown, CasePurpose>
      purposes="CASE_PURPOSE" title={t('cases.open')} whole={t('cases.opened', { number })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}
    >
      {(shown) => (
        <div role="status">
          <ParticularsText {...shown} />
          {shown.files.length > 0 && <FileLines label={t('evidence.files')}>{shown.files.map(({ file, ...words }) => <FileLine key={file.id} file={{ ...file, ...words }} />)}</FileLines>}
        </div>
      )}
    </RevealDialog>
  );
}
