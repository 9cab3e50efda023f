import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { stackClass } from '../../forms/form-classes.ts';
import { zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { emptyWalkIn, WalkInFields, walkInInput, walkInSchema, type WalkInValues } from './WalkInFields.tsx';

/** A guest, entered where they stand. By name: the register is not on this phone. */
export function FieldGuestForm({ onAdd, onClose }: { onAdd: (label: string, input: Record<string, unknown>) => Promise<void>; onClose: () => void }) {
  const t = useText();
  const form = useForm<WalkInValues>({ defaultValues: emptyWalkIn, resolver: zodResolver(walkInSchema, t) });
  const [problem, setProblem] = useState<string | null>(null);
  const save = form.handleSubmit(async (values) => {
    try {
      await onAdd(values.name.trim(), { ...walkInInput(values), at: new Date().toISOString() });
    } catch (error) {
      setProblem(t(error instanceof OutboxFull ? 'field.full' : 'field.broken'));
    }
  });
  return (
    <Card title={t('attendance.walkIn')}>
      <FormProvider {...form}>
        <form noValidate className={stackClass} onSubmit={(event) => void save(event)}>
          {problem && <Notice tone="due" live>{problem}</Notice>}
          <WalkInFields byName />
          <FormActions>
            <Button type="submit" weight="main">{t('attendance.add')}</Button>
            <Button onClick={onClose}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
