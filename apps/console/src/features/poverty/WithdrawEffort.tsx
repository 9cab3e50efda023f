import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { UndoDialog } from '../records/UndoDialog.tsx';

const withdrawEffort = graphql(`
  mutation WithdrawFundingEffort($input: WithdrawFundingEffortInput!) {
    withdrawFundingEffort(input: $input) { __typename ... on FundingEffort { id ...EffortPage_effort @unmask } ...Refusal @unmask }
  }
`);

/** Takes back an effort that was recorded by mistake, with why. */
export function WithdrawEffort({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(withdrawEffort);
  return <UndoDialog title={t('kemiskinan.withdrawEffort')} action={t('kemiskinan.withdraw')} lead={t('kemiskinan.withdrawLead')} done={t('kemiskinan.withdrawn')} busy={busy} undo={(reason) => submit({ id, version, reason })} onClose={onClose} />;
}
