import { Link, createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { accountFields } from '../features/accounts/account-words.ts';
import { GrantFields } from '../features/accounts/GrantFields.tsx';
import { blankAccount, readPasted, type AccountValues } from '../features/accounts/pasted-accounts.ts';
import { useEnterAccounts } from '../features/accounts/use-enter-accounts.ts';
import { CardForm } from '../forms/CardForm.tsx';
import { gridClass, longClass } from '../forms/form-classes.ts';
import { markProblems } from '../forms/form-errors.ts';
import { FormRows } from '../forms/FormRows.tsx';
import { TextField } from '../forms/fields.tsx';
import type { Refusal } from '../forms/use-submit.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { Field } from '../ui/Form.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';
import { toast } from '../ui/Toast.tsx';

type Values = { accounts: AccountValues[] };
const needed = ['displayName', 'email', 'role', 'area', 'validTo'] as const;

/** New accounts, one or many: each is entered for itself, and one that is refused stays here with what is wrong. */
export const Route = createLazyRoute('/pengguna/baru')({ component: NewAccounts });

function NewAccounts() {
  const t = useText();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { accounts: [blankAccount()] }, shouldFocusError: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [entered, setEntered] = useState<string[]>([]);
  const enterAll = useEnterAccounts();
  if (!useCan('account.manage')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;

  const mark = (row: number, refused: Refusal | null) => {
    const at = (path: string) => `accounts.${row}.${path}` as FieldPath<Values>;
    if (refused && markProblems(refused, ((path: string, error) => form.setError(at(path), error)) as typeof form.setError)) return;
    form.setError(at(refused?.__typename === 'Duplicate' && refused.path?.[0] === 'email' ? 'email' : 'role'), { type: 'graph', message: refused?.message ?? t('forms.noAnswer') });
  };
  const save = () => form.handleSubmit(async ({ accounts }) => {
    setRefusal(null);
    const lacking = accounts.flatMap((account, row) => needed.filter((name) => !account[name]).map((name) => `accounts.${row}.${name}` as FieldPath<Values>));
    for (const path of lacking) form.setError(path, { type: 'rule', message: t('forms.required') });
    if (lacking.length > 0) return;
    setBusy(true);
    const { ids, left } = await enterAll(accounts);
    setBusy(false);
    const all = [...entered, ...ids];
    setEntered(all);
    if (left.length > 0) {
      form.reset({ accounts: left.map(({ values }) => values) });
      for (const [row, { refused }] of left.entries()) mark(row, refused);
      return setRefusal(t('pengguna.someRefused', { done: ids.length, left: left.length }));
    }
    toast(t('forms.saved'));
    // Nobody can sign in yet: codes for all of them are what comes next.
    void (all.length === 1 ? navigate({ to: '/pengguna/$id', params: { id: all[0] ?? '' } }) : navigate({ to: '/pengguna/undangan', search: { akun: all } }));
  })();
  const labelOf = (path: string) => {
    const [, row, part = ''] = path.split('.');
    const field = accountFields[part];
    return `${t('pengguna.account')} ${Number(row) + 1}, ${field ? t(field) : part}`;
  };
  return (
    <>
      <PageHead
        title={t('pengguna.enter')}
        trail={[<Link key="list" to="/pengguna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('pengguna.title')}</Link>]}
        line={<span>{t('pengguna.enterLine')}</span>}
      />
      {entered.length > 0 && <Notice live>{t('pengguna.entered', { count: entered.length })}</Notice>}
      <PasteRows onRows={(rows) => form.reset({ accounts: [...form.getValues('accounts').filter(({ displayName, email }) => displayName || email), ...rows] })} />
      <CardForm title={t('pengguna.accounts')} form={form} labelOf={labelOf} refusal={refusal} busy={busy} save={t('pengguna.doEnter')} onSave={() => void save()} onCancel={() => void navigate({ to: '/pengguna' })}>
        <FormRows<Values, 'accounts'> name="accounts" row={t('pengguna.account')} add={t('pengguna.another')} make={() => ({ ...blankAccount(), role: form.getValues('accounts').at(-1)?.role ?? '', area: form.getValues('accounts').at(-1)?.area ?? null })}>
          {(index) => (
            <div className={gridClass}>
              <TextField<Values> name={`accounts.${index}.displayName`} label={t('pengguna.name')} required />
              <TextField<Values> name={`accounts.${index}.email`} type="email" label={t('pengguna.email')} hint={t('pengguna.emailHint')} required />
              <GrantFields prefix={`accounts.${index}.`} />
            </div>
          )}
        </FormRows>
      </CardForm>
    </>
  );
}

/** Takes rows as they are copied out of a spreadsheet. */
function PasteRows({ onRows }: { onRows: (rows: AccountValues[]) => void }) {
  const t = useText();
  const roles = useOptions('ROLE');
  const [text, setText] = useState('');
  return (
    <Details title={t('pengguna.paste')} open={false}>
      <Field id="pasted" label={t('pengguna.pasteLabel')} hint={t('pengguna.pasteHint')}>
        {(input) => <textarea rows={4} className={longClass} {...input} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Button disabled={!text.trim()} onClick={() => { onRows(readPasted(text, roles)); setText(''); }}>{t('pengguna.takeRows')}</Button>
    </Details>
  );
}
