import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { UndoDialog } from '../records/UndoDialog.tsx';

const undoMove = graphql(`mutation UndoMove($input: UndoMoveInput!) { undoMove(input: $input) { __typename ... on Beneficiary { id version lifeState lifeStateOn movedTo { code fullName } } ...Refusal @unmask } }`);

type Props = { person: { id: string; version: number }; title: string; onClose: () => void };

/** Takes back that somebody in no family has moved out, until they are received where they went. */
export function UndoMove({ person: { id, version }, title, onClose }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(undoMove);
  return <UndoDialog title={title} action={t('ppks.undo')} lead={t('ppks.undoMoveWhy')} done={t('ppks.undoneNow')} busy={busy} undo={(reason) => submit({ id, version, reason })} onClose={onClose} />;
}
