import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { PickerField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useVillageFinder } from '../pickers/region-finder.ts';
import styles from './beneficiaries.module.css';
import { readWords } from './read-words.ts';

/** What is sought: a number whole, or a name, a day of birth, a place. */
export type Sought = { text: string; born: string; place: Choice | null };

/** One box for NIK, card number or name, with place and day of birth beside it. Nothing is asked before it is sent. */
export function SearchForm({ sought, onSearch }: { sought: Sought; onSearch: (sought: Sought) => void }) {
  const t = useText();
  const form = useForm<Sought>({ defaultValues: sought, shouldFocusError: false });
  const narrow = useNarrow();
  const { setFocus } = form;
  // Whoever comes here types; on a phone the keyboard would hide what stands below.
  useEffect(() => {
    if (!narrow) setFocus('text');
  }, [narrow, setFocus]);
  const search = form.handleSubmit((values) => {
    const words = readWords(values.text);
    if (words.kind === 'digits') return form.setError('text', { type: 'rule', message: t('ppks.digits', { count: words.count }) });
    if (words.kind === 'none' && (values.text.trim() !== '' || values.born === '')) return form.setError('text', { type: 'rule', message: t('ppks.typeFirst') });
    onSearch(values);
  });
  return (
    <FormProvider {...form}>
      <form role="search" aria-label={t('ppks.search')} noValidate className={styles.search} onSubmit={(event) => void search(event)}>
        <TextField<Sought> name="text" label={t('ppks.searchWords')} hint={t('ppks.searchHint')} enterKeyHint="search" />
        <PickerField<Sought> name="place" label={t('ppks.place')} find={useVillageFinder({ districts: true })} />
        <TextField<Sought> name="born" label={t('personal.birthDate')} type="date" />
        <Button type="submit" weight="main">{t('ppks.search')}</Button>
      </form>
    </FormProvider>
  );
}
