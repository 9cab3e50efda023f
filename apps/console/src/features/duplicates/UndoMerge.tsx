import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { UndoDialog } from '../records/UndoDialog.tsx';

const undoBeneficiaryMerge = graphql(`mutation UndoBeneficiaryMerge($input: UndoBeneficiaryMergeInput!) { undoBeneficiaryMerge(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

type Props = { person: { id: string; version: number }; merge: { id: string; mergedName: string | null }; onClose: () => void };

/** Takes back a merge that was a mistake: both records are what they were. */
export function UndoMerge({ person: { id, version }, merge, onClose }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(undoBeneficiaryMerge);
  return (
    <UndoDialog
      title={t('ganda.undoWhat', { name: merge.mergedName ?? '–' })}
      action={t('ganda.undo')}
      lead={t('ganda.undoWhy')}
      done={t('ganda.undone')}
      busy={busy}
      undo={(reason) => submit({ id, version, merge: merge.id, reason })}
      onClose={onClose}
    />
  );
}
