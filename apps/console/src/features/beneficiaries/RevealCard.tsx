import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { inGroups, RevealDialog } from '../records/RevealDialog.tsx';
import styles from './beneficiaries.module.css';

const revealFamilyCard = graphql(`
  mutation RevealFamilyCard($input: RevealFamilyCardInput!) {
    revealFamilyCard(input: $input) {
      __typename
      ... on RevealedFamilyCard { id cardNumber }
      ...Refusal @unmask
    }
  }
`);

/** Shows the number of a family card, for a purpose. */
export function RevealCard({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(revealFamilyCard, { keep: false });
  return (
    <RevealDialog title={t('ppks.showCard')} whole={t('ppks.wholeCard', { name })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}>
      {({ cardNumber }) => <p className={styles.number} role="status">{cardNumber && inGroups(cardNumber)}</p>}
    </RevealDialog>
  );
}
