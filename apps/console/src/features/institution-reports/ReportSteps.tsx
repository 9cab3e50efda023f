import { useState } from 'react';
import type { InstitutionReportDecision, YearReport_ReportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot, type Outcome } from '../records/why-not.ts';
import { StepDialog } from '../reports/StepDialog.tsx';
import styles from '../reports/reports.module.css';

const submitReport = graphql(`
  mutation SubmitInstitutionReport($input: SubmitInstitutionReportInput!) {
    submitInstitutionReport(input: $input) { __typename ... on InstitutionReport { id ...YearReport_report @unmask } ...Refusal @unmask }
  }
`);

const decideReport = graphql(`
  mutation DecideInstitutionReport($input: DecideInstitutionReportInput!) {
    decideInstitutionReport(input: $input) { __typename ... on InstitutionReport { id ...YearReport_report @unmask } ...Refusal @unmask }
  }
`);

/** What can be done with a yearly report as it stands: submit it, accept it, return it with a reason. */
export function ReportSteps({ report: { id, version, nextSteps } }: { report: Pick<YearReport_ReportFragment, 'id' | 'version' | 'nextSteps'> }) {
  const t = useText();
  const submitting = useSubmit(submitReport);
  const deciding = useSubmit(decideReport);
  const [returning, setReturning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const busy = submitting.busy || deciding.busy;

  /** Says what was done, or answers why it was not. */
  const settle = (outcome: Outcome, done: MessageId): string | null => {
    if (outcome.saved) toast(t(done));
    return whyNot(outcome, t);
  };
  const submit = async () => setRefusal(settle(await submitting.submit({ id, version }), 'yearReports.submitted'));
  const decide = async (decision: InstitutionReportDecision, done: MessageId, reason?: string) => settle(await deciding.submit({ id, version, decision, reason }), done);
  const accept = async () => setRefusal(await decide('ACCEPT', 'yearReports.accepted'));
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {nextSteps.includes('SUBMIT') && <Button weight="main" disabled={busy} onClick={() => void submit()}>{t('yearReports.submit')}</Button>}
        {nextSteps.includes('DECIDE') && <Button weight="main" disabled={busy} onClick={() => void accept()}>{t('yearReports.accept')}</Button>}
        {nextSteps.includes('DECIDE') && <Button disabled={busy} onClick={() => setReturning(true)}>{t('yearReports.return')}</Button>}
      </div>
      {returning && (
        <StepDialog
          title={t('yearReports.returnTitle')}
          why={t('yearReports.returnWhy')}
          action={t('yearReports.doReturn')}
          busy={busy}
          onTake={(reason) => decide('RETURN', 'yearReports.returned', reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}
