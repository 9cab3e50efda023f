import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { AddWalkInInput } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { addWalkIn } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import { emptyWalkIn, WalkInFields, walkInInput, walkInSchema, type WalkInValues } from './WalkInFields.tsx';

/** Enters one after the other who came, at the desk or from a paper list. Who turns out to be on the list is ticked there. */
export function WalkInCard({ event, onDone, onAdded }: { event: string; onDone: () => void; onAdded: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(addWalkIn, { keep: false });
  const form = useForm<WalkInValues>({ defaultValues: emptyWalkIn, resolver: zodResolver(walkInSchema, t) });
  const [problem, setProblem] = useState<{ text: string; again: boolean } | null>(null);
  const [paper, setPaper] = useState(false);
  const save = form.handleSubmit(async (values) => {
    const outcome = await submit({ event, ...walkInInput(values), ...(paper && { method: 'PAPER' }) } as Omit<AddWalkInInput, 'idempotencyKey'>);
    if (!outcome.saved) return setProblem({ text: refusalWords(outcome.refusal, t), again: outcome.refusal?.__typename === 'Duplicate' });
    setProblem(null);
    toast(t(outcome.saved.walkIn ? 'attendance.added' : 'attendance.wasListed', { name: outcome.saved.name }));
    form.reset({ ...emptyWalkIn, group: values.group });
    form.setFocus('name');
    onAdded();
  });
  return (
    <Card title={t('attendance.walkIn')}>
      <FormProvider {...form}>
        <form noValidate className={stackClass} onSubmit={(event_) => void save(event_)}>
          {problem && <Notice tone="due" live>{problem.text}</Notice>}
          <WalkInFields again={problem?.again} />
          <label><input type="checkbox" checked={paper} onChange={({ target }) => setPaper(target.checked)} /> {t('attendance.fromPaper')}</label>
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('attendance.add')}</Button>
            <Button onClick={onDone}>{t('attendance.finish')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
