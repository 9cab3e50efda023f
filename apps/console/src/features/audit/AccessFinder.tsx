import { FormProvider, useForm } from 'react-hook-form';
import { TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { readWords } from '../beneficiaries/read-words.ts';
import styles from './audit.module.css';

/** One box for a NIK, the number of a family card, or the name of a person or an account. */
export function AccessFinder({ onSearch }: { onSearch: (sought: string) => void }) {
  const t = useText();
  const form = useForm({ defaultValues: { text: '' }, shouldFocusError: false });
  const search = form.handleSubmit(({ text }) => {
    const words = readWords(text);
    if (words.kind === 'digits') return form.setError('text', { type: 'rule', message: t('ppks.digits', { count: words.count }) });
    if (words.kind === 'none') return form.setError('text', { type: 'rule', message: t('akses.typeFirst') });
    onSearch(text.trim());
  });
  return (
    <FormProvider {...form}>
      <form role="search" aria-label={t('akses.find')} noValidate className={styles.find} onSubmit={(event) => void search(event)}>
        <TextField<{ text: string }> name="text" label={t('akses.findWords')} hint={t('akses.findHint')} enterKeyHint="search" />
        <Button type="submit" weight="main">{t('ppks.search')}</Button>
      </form>
    </FormProvider>
  );
}
