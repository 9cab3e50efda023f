import { useEffect, useEffectEvent, useState } from 'react';
import type { ReportBody_ReportFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { StepDialog } from './StepDialog.tsx';
import { useReportSteps } from './use-report-steps.ts';
import styles from './reports.module.css';

type Report = Pick<ReportBody_ReportFragment, 'id' | 'version' | 'nextSteps'>;
type Asked = 'REVISE' | 'REJECT' | 'WITHDRAW';

const words: Readonly<Record<Asked, { action: MessageId; why: MessageId; done: MessageId }>> = {
  REVISE: { action: 'reports.revise', why: 'reports.reviseWhy', done: 'reports.revised' },
  REJECT: { action: 'reports.reject', why: 'reports.rejectWhy', done: 'reports.rejected' },
  WITHDRAW: { action: 'reports.withdraw', why: 'reports.withdrawWhy', done: 'reports.withdrawn' },
};

/** Keys by which an officer decides without leaving the keyboard. */
const keys: Readonly<Record<string, 'APPROVE' | 'REVISE' | 'REJECT'>> = { s: 'APPROVE', p: 'REVISE', t: 'REJECT' };

/** What can be done with a report as it stands: decide, submit, withdraw. `byKey`: also by single keys, in the queue. */
export function ReportSteps({ report, byKey, onTaken }: { report: Report; byKey?: boolean; onTaken?: () => void }) {
  const t = useText();
  const { busy, submit, decide, withdraw } = useReportSteps(report);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { nextSteps } = report;
  const decides = nextSteps.includes('DECIDE');

  const settle = (refused: string | null, done: MessageId): string | null => {
    setRefusal(refused);
    if (refused !== null) return refused;
    toast(t(done));
    onTaken?.();
    return null;
  };
  const approve = async () => settle(await decide('APPROVE'), 'reports.approved');
  const take = async (step: Asked, reason: string) => {
    const refused = step === 'WITHDRAW' ? await withdraw(reason) : await decide(step, reason);
    if (refused === null) settle(null, words[step].done);
    return refused;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const decision = keys[event.key.toLowerCase()];
    if (!decides || busy || asked !== null || decision === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
    event.preventDefault();
    if (decision === 'APPROVE') void approve();
    else setAsked(decision);
  });
  useEffect(() => {
    if (!byKey) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [byKey]);

  const shortcut = (key: string) => (byKey ? key : undefined);
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {decides && <Button weight="main" disabled={busy} aria-keyshortcuts={shortcut('s')} onClick={() => void approve()}>{t('reports.approve')}</Button>}
        {decides && <Button disabled={busy} aria-keyshortcuts={shortcut('p')} onClick={() => setAsked('REVISE')}>{t('reports.revise')}</Button>}
        {decides && <Button disabled={busy} aria-keyshortcuts={shortcut('t')} onClick={() => setAsked('REJECT')}>{t('reports.reject')}</Button>}
        {nextSteps.includes('SUBMIT') && <Button weight="main" disabled={busy} onClick={() => void submit().then((refused) => settle(refused, 'reports.submitted'))}>{t('reports.submit')}</Button>}
        {nextSteps.includes('WITHDRAW') && <Button disabled={busy} onClick={() => setAsked('WITHDRAW')}>{t('reports.withdraw')}</Button>}
      </div>
      {asked && (
        <StepDialog
          title={t(words[asked].action)}
          why={t(words[asked].why)}
          action={t(words[asked].action)}
          busy={busy}
          onTake={(reason) => take(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
