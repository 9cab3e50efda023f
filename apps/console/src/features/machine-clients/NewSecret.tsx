import { Field } from '../../ui/Form.tsx';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';

/** A secret that was just made, until the page is left. */
export function NewSecret({ clientId, secret }: { clientId: string; secret: string }) {
  const t = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(secret).then(() => toast(t('klien.copied')), () => document.querySelector<HTMLInputElement>('#rahasia-baru')?.select());
  };
  return (
    <div className={stackClass}>
      <Notice live>{t('klien.onceOnly')}</Notice>
      <Field id="rahasia-baru" label={t('klien.secretOf', { clientId })}>
        {(input) => <input {...input} readOnly autoComplete="off" spellCheck={false} value={secret} onFocus={({ target }) => target.select()} />}
      </Field>
      <div><Button weight="main" onClick={() => void copy()}>{t('klien.copy')}</Button></div>
    </div>
  );
}
