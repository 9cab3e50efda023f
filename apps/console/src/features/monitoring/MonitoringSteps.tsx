import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import type { MonitoringShown } from './MonitoringBody.tsx';
import { RescheduleDialog } from './RescheduleDialog.tsx';
import { TextDialog } from './TextDialog.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from './monitoring.module.css';

const scoreMonitoring = graphql(`
  mutation ScoreMonitoring($input: ScoreMonitoringInput!) {
    scoreMonitoring(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

const closeMonitoring = graphql(`
  mutation CloseMonitoring($input: CloseMonitoringInput!) {
    closeMonitoring(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

const withdrawMonitoring = graphql(`
  mutation WithdrawMonitoring($input: WithdrawMonitoringInput!) {
    withdrawMonitoring(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

/** What can be done with a monitoring as it stands; what still stands against scoring is said. */
export function MonitoringSteps({ monitoring }: { monitoring: MonitoringShown }) {
  const t = useText();
  const { id, version, nextSteps, unanswered, state } = monitoring;
  const scoring = useSubmit(scoreMonitoring);
  const closing = useSubmit(closeMonitoring);
  const withdrawing = useSubmit(withdrawMonitoring);
  const [asked, setAsked] = useState<'score' | 'finding' | 'reschedule' | 'withdraw' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const may = (step: MonitoringShown['nextSteps'][number]) => nextSteps.includes(step);
  const settle = (refused: string | null, done: MessageId) => {
    setRefusal(refused);
    if (refused === null) toast(t(done));
    return refused;
  };
  const visits = state === 'PLANNED' ? 'main' : 'plain';
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {may('SCORE') && unanswered.length > 0 && <Notice>{t('monev.stillUnanswered', { codes: unanswered.join(', ') })}</Notice>}
      <div className={styles.steps}>
        {may('SCORE') && unanswered.length === 0 && <Button weight="main" onClick={() => setAsked('score')}>{t('monev.doScore')}</Button>}
        {may('CLOSE') && <Button weight="main" disabled={closing.busy} onClick={() => void closing.submit({ id, version }).then((outcome) => settle(whyNot(outcome, t), 'monev.closed'))}>{t('monev.doClose')}</Button>}
        {may('VISIT') && <Link to="/lapangan/monev" search={{ monev: id }} className={buttonClass(visits)}>{t(state === 'PLANNED' ? 'monev.doVisit' : 'monev.continueVisit')}</Link>}
        {may('ADD_FINDING') && <Button onClick={() => setAsked('finding')}>{t('monev.doAddFinding')}</Button>}
        {may('RESCHEDULE') && <Button onClick={() => setAsked('reschedule')}>{t('monev.doReschedule')}</Button>}
        {may('WITHDRAW') && <Button weight="quiet" onClick={() => setAsked('withdraw')}>{t('monev.doWithdraw')}</Button>}
      </div>
      {asked === 'score' && (
        <TextDialog
          title={t('monev.doScore')}
          why={t('monev.scoreWhy')}
          label={t('monev.conclusion')}
          action={t('monev.doScore')}
          onTake={async (conclusion) => whyNot(await scoring.submit({ id, version, conclusion }), t)}
          onDone={() => toast(t('monev.scored'))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'withdraw' && (
        <TextDialog
          title={t('monev.doWithdraw')}
          why={t('monev.withdrawWhy')}
          label={t('forms.reason')}
          action={t('monev.doWithdraw')}
          onTake={async (reason) => whyNot(await withdrawing.submit({ id, version, reason }), t)}
          onDone={() => toast(t('monev.withdrawn'))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'finding' && <FindingDialog monitoring={monitoring} onClose={() => setAsked(null)} />}
      {asked === 'reschedule' && <RescheduleDialog monitoring={monitoring} onClose={() => setAsked(null)} />}
    </>
  );
}
