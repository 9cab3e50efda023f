import { formatRupiah } from '@pilar/domain/amounts';
import { today } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { BatchSteps_BatchFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from '../monitoring/monitoring.module.css';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { whyNot } from '../records/why-not.ts';
import { sumOf } from './distribution-words.ts';

graphql(`
  fragment BatchSteps_batch on DistributionBatch {
    id
    version
    state
    startsOn
    nextSteps
    sums { state count amount }
    preview { count amount problems }
    sixTMissing
  }
`);
const allocate = graphql(`mutation AllocateDistribution($input: AllocateDistributionInput!) { allocateDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);
const start = graphql(`mutation StartDistribution($input: StartDistributionInput!) { startDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);
const complete = graphql(`mutation CompleteDistribution($input: CompleteDistributionInput!) { completeDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);
const reconcile = graphql(`mutation ReconcileDistribution($input: ReconcileDistributionInput!) { reconcileDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);
const close = graphql(`mutation CloseDistribution($input: CloseDistributionInput!) { closeDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);
const cancel = graphql(`mutation CancelDistribution($input: CancelDistributionInput!) { cancelDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask } }`);

/** What comes next with a distribution, what is missing for it, and what it will do. */
export function BatchSteps({ batch, onArrange }: { batch: BatchSteps_BatchFragment; onArrange: () => void }) {
  const t = useText();
  const { shortDate, number } = useFormat();
  const { id, version, state, startsOn, nextSteps, sums, preview, sixTMissing } = batch;
  const label = useLabel();
  // Rule 39: all six are answered before a distribution is complete.
  const unanswered = sixTMissing?.map((dimension) => label('SIX_T', dimension)) ?? [];
  const [refusal, setRefusal] = useState<string | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const steps = { ALLOCATE: useSubmit(allocate), START: useSubmit(start), COMPLETE: useSubmit(complete), RECONCILE: useSubmit(reconcile), CLOSE: useSubmit(close) };
  const cancelled = useSubmit(cancel);
  const pending = sumOf(sums, ['PENDING']);
  const unsettled = pending.count > 0 && t('penyaluran.unsettled', { count: pending.count, amount: formatRupiah(pending.amount) });
  const may = (step: BatchSteps_BatchFragment['nextSteps'][number]) => nextSteps.includes(step);
  const take = async (step: keyof typeof steps, done: MessageId) => {
    const refused = whyNot(await steps[step].submit({ id, version }), t);
    setRefusal(refused);
    if (refused === null) toast(t(done));
  };
  const button = (step: keyof typeof steps, words: string, done: MessageId, hindered = false) => may(step) && (
    <Button weight="main" disabled={steps[step].busy || hindered} onClick={() => void take(step, done)}>{words}</Button>
  );
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {may('START') && today() < startsOn && <Notice>{t('penyaluran.startsLater', { date: shortDate(startsOn) })}</Notice>}
      {state === 'RUNNING' && may('COMPLETE') && unsettled && <Notice>{unsettled} {t('penyaluran.stillRecorded')}</Notice>}
      {may('COMPLETE') && unanswered.length > 0 && (
        <Notice>{t('penyaluran.sixTFirst', { ways: unanswered.join(', ') })} <Link to="/lapangan/6t" search={{ penyaluran: id }}>{t('penyaluran.answerSixT')}</Link></Notice>
      )}
      {state === 'COMPLETED' && unsettled && (
        <Notice tone="due">{unsettled} {t('penyaluran.settleFirst')} {may('RECORD') && <Link to="/bantuan/penyaluran/penerima" search={{ penyaluran: id, status: ['PENDING'] }}>{t('penyaluran.showPending')}</Link>}</Notice>
      )}
      <div className={styles.steps}>
        {button('ALLOCATE', preview && preview.count > 0 ? t('penyaluran.allocateTo', { count: number(preview.count), amount: formatRupiah(preview.amount) }) : t('penyaluran.allocate'), 'penyaluran.allocated', !preview || preview.count === 0 || preview.problems.length > 0)}
        {button('START', t('penyaluran.start'), 'penyaluran.started', today() < startsOn)}
        {button('COMPLETE', t('penyaluran.complete'), 'penyaluran.completed', unanswered.length > 0)}
        {button('RECONCILE', t('penyaluran.reconcile'), 'penyaluran.reconciled', pending.count > 0)}
        {button('CLOSE', t('penyaluran.close'), 'penyaluran.closed')}
        {may('ARRANGE') && <Button onClick={onArrange}>{t('penyaluran.arrange')}</Button>}
        {may('CANCEL') && <Button weight="quiet" onClick={() => setCancelling(true)}>{t('penyaluran.cancel')}</Button>}
      </div>
      {cancelling && (
        <TextDialog
          title={t('penyaluran.cancel')} why={t('penyaluran.cancelWhy')} label={t('penyaluran.stateReason')} action={t('penyaluran.cancel')} onClose={() => setCancelling(false)}
          onTake={async (reason) => whyNot(await cancelled.submit({ id, version, reason }), t)} onDone={() => toast(t('penyaluran.cancelled'))}
        />
      )}
    </>
  );
}
