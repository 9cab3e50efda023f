import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useTaking } from '../records/use-taking.tsx';

const approve = graphql(`mutation ApproveErasure($input: ApproveErasureInput!) { approveErasure(input: $input) { __typename ... on Erasure { id ...ErasureTable_erasure @unmask } ...Refusal @unmask } }`);
const hold = graphql(`mutation HoldErasure($input: HoldErasureInput!) { holdErasure(input: $input) { __typename ... on Erasure { id ...ErasureTable_erasure @unmask } ...Refusal @unmask } }`);
const release = graphql(`mutation ReleaseErasure($input: ReleaseErasureInput!) { releaseErasure(input: $input) { __typename ... on Erasure { id ...ErasureTable_erasure @unmask } ...Refusal @unmask } }`);

/** A step of an erasure. */
export type Step = 'approve' | 'hold' | 'release';

type StepMutation = TypedDocumentNode<{ step: { __typename: 'Erasure'; id: string } | Refusal }, { input: { id: string; version: number; reason?: string; idempotencyKey: string } }>;
const mutations = { approve, hold, release } as unknown as Readonly<Record<Step, StepMutation>>;
const words: Readonly<Record<Step, MessageId>> = { approve: 'retensi.approveLine', hold: 'retensi.holdLine', release: 'retensi.releaseLine' };

/** Takes an erasure a step further, after telling what that means. */
export function ErasureStep({ id, version, step, title, onClose }: { id: string; version: number; step: Step; title: string; onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(mutations[step]);
  const [reason, setReason] = useState('');
  const { error, take } = useTaking(() => {
    toast(t('retensi.stepTaken'));
    void client.refetchQueries({ include: 'active' });
    onClose();
  });
  return (
    <ActionDialog title={title} action={title} busy={busy} onTake={() => void take(submit({ id, version, ...(step === 'hold' && { reason }) }))} onClose={onClose}>
      <div className={stackClass}>
        {error}
        <p>{t(words[step])}</p>
        {step === 'hold' && <Field id="hold-reason" label={t('retensi.reason')} hint={t('retensi.reasonHint')} required>{(input) => <textarea {...input} rows={3} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>}
      </div>
    </ActionDialog>
  );
}
