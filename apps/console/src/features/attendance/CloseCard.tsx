import { useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { closeAttendance } from './record.ts';
import { refusalWords } from './refusal-words.ts';

/** The step after an event: whoever is still without a record did not come. It says how many that are before it is taken. */
export function CloseCard({ event, count, onDone }: { event: string; count: number; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(closeAttendance);
  const [problem, setProblem] = useState<string | null>(null);
  const close = async () => {
    const outcome = await submit({ event, expected: count });
    if (outcome.saved) {
      toast(t('attendance.closed', { count }));
      return onDone();
    }
    setProblem(refusalWords(outcome.refusal, t));
  };
  return (
    <Card title={t('attendance.close')}>
      <p>{t('attendance.closeWhy', { count })}</p>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <FormActions>
        <Button weight="main" disabled={busy} onClick={() => void close()}>{t('attendance.doClose', { count })}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </Card>
  );
}
