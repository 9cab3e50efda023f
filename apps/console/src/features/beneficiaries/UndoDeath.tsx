import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { UndoDialog } from '../records/UndoDialog.tsx';

const undoDeath = graphql(`mutation UndoDeath($input: UndoDeathInput!) { undoDeath(input: $input) { __typename ... on Beneficiary { id version lifeState lifeStateOn } ...Refusal @unmask } }`);

type Props = { person: { id: string; version: number }; title: string; onClose: () => void };

/** Takes back that somebody in no family has died; a member's death is taken back with what happened to the family. */
export function UndoDeath({ person: { id, version }, title, onClose }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(undoDeath);
  return <UndoDialog title={title} action={t('ppks.undo')} lead={t('ppks.undoDeathWhy')} done={t('ppks.undoneNow')} busy={busy} undo={(reason) => submit({ id, version, reason })} onClose={onClose} />;
}
