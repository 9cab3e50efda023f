import type { ReactNode } from 'react';
import { FormProvider, useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../ui/Form.tsx';
import { Notice } from '../ui/Notice.tsx';
import { stackClass } from './form-classes.ts';
import { listErrors } from './form-errors.ts';

type Props<Values extends FieldValues> = {
  title: string;
  form: UseFormReturn<Values>;
  /** Name of a field by its path, for the list of what is wrong. */
  labelOf: (path: string) => string;
  /** Why the graph refused, where it named no field. */
  refusal: string | null;
  busy: boolean;
  /** What pressing the button will do. */
  save: string;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** A form on a card, in place of what it changes: what is wrong counted at its top, what saving does on its button. */
export function CardForm<Values extends FieldValues>({ title, form, labelOf, refusal, busy, save, onSave, onCancel, children }: Props<Values>) {
  const t = useText();
  const { errors, submitCount } = useFormState({ control: form.control });
  return (
    <Card title={title}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            onSave();
          }}
        >
          <ErrorSummary errors={listErrors(errors, labelOf)} attempt={submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          {children}
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{save}</Button>
            <Button onClick={onCancel}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
