import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Facts } from '../../ui/Card.tsx';
import { inGroups, RevealDialog } from '../records/RevealDialog.tsx';
import styles from './beneficiaries.module.css';

const revealBeneficiary = graphql(`
  mutation RevealBeneficiary($input: RevealBeneficiaryInput!) {
    revealBeneficiary(input: $input) {
      __typename
      ... on RevealedBeneficiary { id nik motherName }
      ...Refusal @unmask
    }
  }
`);

/** Shows NIK and mother's name of a person served, for a purpose. */
export function RevealBeneficiary({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(revealBeneficiary, { keep: false });
  return (
    <RevealDialog title={t('ppks.showPerson')} whole={t('ppks.wholePerson', { name })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}>
      {({ nik, motherName }) => (
        <div role="status">
          {nik && <p className={styles.number}>{inGroups(nik)}</p>}
          {motherName && <Facts facts={[{ label: t('ppks.motherName'), value: motherName }]} />}
        </div>
      )}
    </RevealDialog>
  );
}
