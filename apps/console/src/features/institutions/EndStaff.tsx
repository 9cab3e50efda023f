import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import type { StaffMember } from './InstitutionStaff.tsx';

const endStaff = graphql(`
  mutation EndInstitutionStaff($input: EndInstitutionStaffInput!) {
    endInstitutionStaff(input: $input) { __typename ... on Institution { id ...InstitutionStaff_institution @unmask } ...Refusal @unmask }
  }
`);

/** Asks for somebody's last day, and ends their work there. */
export function EndStaff({ institution, member, onClose }: { institution: string; member: StaffMember; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(endStaff);
  const [on, setOn] = useState(today());
  const [error, setError] = useState<string>();
  const end = async () => {
    const refused = whyNot(await submit({ institution, staff: member.id, on: on || null }), t);
    if (refused !== null) return setError(refused);
    toast(t('institutions.staffEnded'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('institutions.endStaffOf', { name: member.name })}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void end()}>{t('institutions.endStaff')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <Field id="staff-end" label={t('institutions.lastDay')} error={error}>
        {(input) => <input {...input} type="date" value={on} max={today()} onChange={(event) => setOn(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
