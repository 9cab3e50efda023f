import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { UndoDialog } from '../records/UndoDialog.tsx';
import type { Change } from './FamilyTimeline.tsx';

const undoFamilyChange = graphql(`
  mutation UndoFamilyChange($input: UndoFamilyChangeInput!) {
    undoFamilyChange(input: $input) {
      __typename
      ... on Family { id ...FamilyPage_family @unmask }
      ...Refusal @unmask
    }
  }
`);

type Props = { family: { id: string; version: number }; change: Pick<Change, 'id' | 'kind'>; onClose: () => void };

/** Takes back a change that was recorded by mistake: everybody is where they were before. */
export function UndoChange({ family: { id, version }, change, onClose }: Props) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(undoFamilyChange);
  return (
    <UndoDialog
      title={t('ppks.undoWhat', { what: label('FAMILY_CHANGE_KIND', change.kind).toLowerCase() })}
      action={t('ppks.undo')}
      lead={t('ppks.undoWhy')}
      done={t('ppks.undoneNow')}
      busy={busy}
      undo={(reason) => submit({ id, version, change: change.id, reason })}
      onClose={onClose}
    />
  );
}
