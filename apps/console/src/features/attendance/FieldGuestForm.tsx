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
import { meantIn } from './listed-rows.ts';
import { Namesakes } from './Namesakes.tsx';
import type { AttendanceRow } from './use-attendance.ts';
import { emptyWalkIn, WalkInFields, walkInInput, walkInSchema, type WalkInValues } from './WalkInFields.tsx';

type Props = {
  /** The list as this phone has it. */
  rows: readonly AttendanceRow[];
  onAdd: (label: string, input: Record<string, unknown>) => Promise<void>;
  /** It is somebody on the list. */
  onSame: (row: AttendanceRow, signature: string) => Promise<void>;
  onClose: () => void;
};

/** A guest, entered where they stand. By name: the register is not on this phone. The list is, so it is asked here whether they are on it. */
export function FieldGuestForm({ rows, onAdd, onSame, onClose }: Props) {
  const t = useText();
  const form = useForm<WalkInValues>({ defaultValues: emptyWalkIn, resolver: zodResolver(walkInSchema, t) });
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ values: WalkInValues; namesakes: readonly AttendanceRow[] } | null>(null);
  const kept = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      setProblem(t(error instanceof OutboxFull ? 'field.full' : 'field.broken'));
    }
  };
  const add = (values: WalkInValues, more: object = {}) => kept(() => onAdd(values.name.trim(), { ...walkInInput(values), ...more, at: new Date().toISOString() }));
  const save = form.handleSubmit(async (values) => {
    const namesakes = meantIn(rows)({ person: null, name: values.name, affiliation: values.affiliation, group: values.group, area: null }).namesakes.map(({ row }) => row);
    if (namesakes.length > 0) return setAsked({ values, namesakes });
    await add(values);
  });
  return (
    <Card title={t('attendance.walkIn')}>
      <FormProvider {...form}>
        <form noValidate className={stackClass} onChange={() => setAsked(null)} onSubmit={(event) => void save(event)}>
          {problem && <Notice tone="due" live>{problem}</Notice>}
          <WalkInFields byName />
          {asked && (
            <Namesakes
              name={asked.values.name.trim()}
              rows={asked.namesakes}
              onSame={(row) => void kept(() => onSame(row, asked.values.signature))}
              onOther={() => void add(asked.values, { alsoNamed: true })}
            />
          )}
          <FormActions>
            <Button type="submit" weight="main">{t('attendance.add')}</Button>
            <Button onClick={onClose}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
