import { useState } from 'react';
import { MinistryProgramme } from '../../__generated__/graphql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';

const longestText = 300;

/** What is said of a file: what it is for, and why once more. */
export type FileSaid = { programme: MinistryProgramme; purpose: string; reason: string };

type Props = {
  title: string;
  why: string;
  action: string;
  /** Programme of the file that is written or made again; chosen where there is none. */
  programme?: MinistryProgramme;
  /** Whether a reason is asked for. */
  again?: boolean;
  busy: boolean;
  /** Does it; answers why not, or null. */
  onTake: (said: FileSaid) => Promise<string | null>;
  onClose: () => void;
};

/** Asks for what a file for the ministry needs: programme, purpose and, where it is made again, the reason. */
export function FileDialog({ title, why, action, programme, again, busy, onTake, onClose }: Props) {
  const t = useText();
  const programmes = useOptions('MINISTRY_PROGRAMME');
  const [chosen, setChosen] = useState<string>(programme ?? '');
  const [purpose, setPurpose] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const take = async () => {
    if (!isCode(MinistryProgramme, chosen) || !purpose.trim() || (again && !reason.trim())) return setError(t('siksng.fillAll'));
    const refused = await onTake({ programme: chosen, purpose: purpose.trim(), reason: reason.trim() });
    if (refused === null) onClose();
    else setError(refused);
  };
  return (
    <ActionDialog title={title} action={action} busy={busy} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        <p>{why}</p>
        {programme === undefined && (
          <Field id="ministry-programme" label={t('siksng.programme')} required>
            {(input) => (
              <select {...input} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                <option value="">{t('usulan.choose')}</option>
                {programmes.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            )}
          </Field>
        )}
        {again && <Field id="ministry-reason" label={t('siksng.reason')} required>{(input) => <textarea {...input} rows={2} maxLength={longestText} className={longClass} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>}
        <Field id="ministry-purpose" label={t('siksng.purpose')} hint={t('siksng.purposeHint')} error={error} required>
          {(input) => <textarea {...input} rows={2} maxLength={longestText} className={longClass} value={purpose} onChange={({ target }) => setPurpose(target.value)} />}
        </Field>
      </div>
    </ActionDialog>
  );
}
