import type { CasePurpose } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { RevealDialog } from '../records/RevealDialog.tsx';
import { ParticularsText, type ShownParticulars } from './CaseFacts.tsx';

const revealCase = graphql(`
  mutation RevealCase($input: RevealCaseInput!) {
    revealCase(input: $input) {
      __typename
      ... on RevealedCase { id evidence needs narrative disabilities }
      ...Refusal @unmask
    }
  }
`);

/** Opens the particulars of a case of a sensitive type, for a purpose. */
export function RevealCase({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(revealCase, { keep: false });
  return (
    <RevealDialog<ShownParticulars, CasePurpose>
      purposes="CASE_PURPOSE" title={t('cases.open')} whole={t('cases.opened', { number })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}
    >
      {(shown) => <div role="status"><ParticularsText {...shown} /></div>}
    </RevealDialog>
  );
}
