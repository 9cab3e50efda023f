import { useForm } from 'react-hook-form';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { giveGrant } from './account-mutations.ts';
import { accountFields } from './account-words.ts';
import { blankGrant, GrantFields, grantInput, type GrantValues } from './GrantFields.tsx';

type Values = GrantValues & { reason: string };

/** A further role for an account. */
export function GiveRole({ account, onDone }: { account: string; onDone: () => void }) {
  const t = useText();
  const form = useForm<Values>({ defaultValues: { ...blankGrant(), reason: '' }, shouldFocusError: false });
  const { save, busy, refusal } = useRegister(giveGrant, form, ({ reason, ...grant }) => ({ account, reason: reason.trim() || null, ...grantInput(grant) }));
  return (
    <CardForm
      title={t('pengguna.give')}
      form={form}
      labelOf={(name) => t(accountFields[name] ?? 'forms.reason')}
      refusal={refusal}
      busy={busy}
      save={t('pengguna.doGive')}
      onSave={() => {
        const { role, area, validTo } = form.getValues();
        const lacking = Object.entries({ role, area, validTo }).filter(([, value]) => !value);
        form.clearErrors();
        for (const [name] of lacking) form.setError(name as 'role', { type: 'rule', message: t('forms.required') });
        if (lacking.length > 0) return;
        void save(() => {
          toast(t('forms.saved'));
          onDone();
        });
      }}
      onCancel={onDone}
    >
      <div className={gridClass}>
        <GrantFields />
        <TextField<Values> name="reason" label={t('forms.reason')} hint={t('pengguna.reasonHint')} />
      </div>
    </CardForm>
  );
}
