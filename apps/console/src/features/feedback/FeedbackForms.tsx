import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { NewFeedbackInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import { whyNot } from '../records/why-not.ts';

const recordFeedback = graphql(`
  mutation RecordFeedback($input: RecordFeedbackInput!) {
    recordFeedback(input: $input) { __typename ... on Event { id } ...Refusal @unmask }
  }
`);

const withdrawFeedback = graphql(`
  mutation WithdrawFeedback($input: WithdrawFeedbackInput!) {
    withdrawFeedback(input: $input) { __typename ... on EventFeedback { id } ...Refusal @unmask }
  }
`);

/** Enters one sheet of paper after the other. */
export function NewFeedback({ event, onSaved, onDone }: { event: string; onSaved: () => void; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(recordFeedback, { keep: false });
  const [sheet, setSheet] = useState(1);
  return (
    <EntryCard
      key={sheet}
      title={t('feedback.sheet', { sheet })}
      save={t('feedback.save')}
      specs={[{ name: 'rating', label: 'feedback.rating', kind: 'code', list: 'FEEDBACK_RATING', required: true }, { name: 'remark', label: 'feedback.remark', kind: 'long', hint: 'feedback.remarkHint', wide: true }]}
      values={{ rating: '', remark: '' }}
      busy={busy}
      submit={(given) => submit({ event, sheets: [given as unknown as NewFeedbackInput] })}
      onSaved={() => {
        setSheet(sheet + 1);
        onSaved();
      }}
      onCancel={onDone}
    />
  );
}

/** Withdraws a sheet that was typed twice, or that names somebody. */
export function WithdrawFeedback({ feedback: { id, version }, onDone, onClose }: { feedback: { id: string; version: number }; onDone: () => void; onClose: () => void }) {
  const t = useText();
  const { submit } = useSubmit(withdrawFeedback);
  return (
    <TextDialog
      title={t('feedback.withdraw')}
      why={t('feedback.withdrawWhy')}
      label={t('forms.reason')}
      action={t('feedback.withdraw')}
      onTake={async (reason) => whyNot(await submit({ id, version, reason }), t)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
