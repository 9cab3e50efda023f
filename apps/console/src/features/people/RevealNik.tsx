import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { inGroups, RevealDialog } from '../records/RevealDialog.tsx';
import styles from './RevealNik.module.css';

const revealNik = graphql(`
  mutation RevealNik($input: RevealNikInput!) {
    revealNik(input: $input) {
      __typename
      ... on RevealedNik { id nik }
      ...Refusal @unmask
    }
  }
`);

type Props = { id: string; name: string; onClose: () => void };

/** Shows the NIK of somebody who serves, for a purpose. */
export function RevealNik({ id, name, onClose }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(revealNik, { keep: false });
  return (
    <RevealDialog title={t('personal.showNik')} whole={t('personal.whole', { name })} busy={busy} reveal={(given) => submit({ id, ...given })} onClose={onClose}>
      {({ nik }) => <p className={styles.nik} role="status">{nik && inGroups(nik)}</p>}
    </RevealDialog>
  );
}
