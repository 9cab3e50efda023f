import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { ErasureGround } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useTaking } from '../records/use-taking.tsx';

const propose = graphql(`mutation ProposeErasure($input: ProposeErasureInput!) { proposeErasure(input: $input) { __typename ... on Erasure { id } ...Refusal @unmask } }`);

/** Grounds that people give; what a rule asks for comes by itself. */
const grounds = Object.values(ErasureGround).filter((ground) => ground !== 'RULE');

/** Proposes to erase somebody's data, whose record led here. */
export function ProposeErasure({ subject, onClose }: { subject: string; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(propose);
  const [ground, setGround] = useState<ErasureGround>('REQUEST');
  const [note, setNote] = useState('');
  const { error, take } = useTaking(() => {
    toast(t('retensi.proposed'));
    void client.refetchQueries({ include: 'active' });
    onClose();
  });
  const save = () => take(submit({ subject, ground, note: note.trim() || null }));
  return (
    <ActionDialog title={t('retensi.propose')} action={t('retensi.doPropose')} busy={busy} onTake={() => void save()} onClose={onClose}>
      <div className={stackClass}>
        {error}
        <p>{t('retensi.proposeLine')}</p>
        <Field id="erasure-ground" label={t('retensi.ground')} required>
          {(input) => <select {...input} value={ground} onChange={({ target }) => setGround(target.value as ErasureGround)}>{grounds.map((code) => <option key={code} value={code}>{label('ERASURE_GROUND', code)}</option>)}</select>}
        </Field>
        <Field id="erasure-note" label={t('retensi.note')} hint={t('retensi.noteHint')}>{(input) => <textarea {...input} rows={3} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
      </div>
    </ActionDialog>
  );
}
