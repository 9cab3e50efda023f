import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormProvider, useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { barClass, stackClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { useFieldForm } from './use-field-form.ts';
import styles from './field.module.css';

type Props<Values extends FieldValues> = Pick<ReturnType<typeof useFieldForm>, 'refusal' | 'kept' | 'queue'> & {
  form: UseFormReturn<Values>;
  /** What a field is called, by its name in the form. */
  labelOf: (name: string) => string;
  children: ReactNode;
};

/** Around the fields of a field form: what is wrong with it, whether it is kept here, and the way to send it. */
export function FieldFormFrame<Values extends FieldValues>({ form, refusal, kept, queue, labelOf, children }: Props<Values>) {
  const t = useText();
  const navigate = useNavigate();
  const send = async () => {
    if (await queue()) await navigate({ to: '/lapangan' });
  };
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Errors labelOf={labelOf} />
        {refusal && <Notice tone="due" word={t('field.refused')}>{refusal.message || t('field.uncertainLine')}</Notice>}
        {children}
        {kept === 'full' && <Notice tone="due" live>{t('field.full')}</Notice>}
        {kept === 'no' && <Notice tone="due" live>{t('field.broken')}</Notice>}
        <div className={[barClass, styles.bar].join(' ')}>
          <Button type="submit" weight="main">{t('field.send')}</Button>
          <span role="status" className={styles.kept}>{kept === 'yes' && t('field.keptHere')}</span>
        </div>
      </form>
    </FormProvider>
  );
}

function Errors({ labelOf }: { labelOf: (name: string) => string }) {
  const { errors, submitCount } = useFormState();
  return <ErrorSummary errors={listErrors(errors, labelOf)} attempt={submitCount} />;
}
