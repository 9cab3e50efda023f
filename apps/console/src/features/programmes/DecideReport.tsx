import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { AccountabilityDecision } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { StepDialog } from '../reports/StepDialog.tsx';
import styles from '../youth/youth.module.css';

const decideReport = graphql(`
  mutation DecideAccountabilityReport($input: DecideAccountabilityReportInput!) {
    decideAccountabilityReport(input: $input) { __typename ... on WorkProgramme { id ...ProgrammePage_programme @unmask } ...Refusal @unmask }
  }
`);

/** Accepts a report, or sends it back with the reason. */
export function DecideReport({ programme: { id, version } }: { programme: { id: string; version: number } }) {
  const t = useText();
  const { submit, busy } = useSubmit(decideReport);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const decide = async (decision: AccountabilityDecision, reason?: string): Promise<string | null> => {
    setRefusal(null);
    const outcome = await submit({ id, version, decision, reason });
    if (outcome.saved) {
      toast(t(decision === 'ACCEPT' ? 'programmes.accepted' : 'programmes.returned'));
      return null;
    }
    const refused = outcome.refusal;
    return (refused?.__typename === 'InvalidInput' ? refused.problems.map(({ message }) => message).join('; ') : refused?.message) ?? t('forms.noAnswer');
  };
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        <Button weight="main" disabled={busy} onClick={() => void decide('ACCEPT').then(setRefusal)}>{t('programmes.accept')}</Button>
        <Button disabled={busy} onClick={() => setAsking(true)}>{t('programmes.return')}</Button>
      </div>
      {asking && <StepDialog title={t('programmes.return')} why={t('programmes.returnWhy')} action={t('programmes.return')} busy={busy} onTake={(reason) => decide('RETURN', reason)} onClose={() => setAsking(false)} />}
    </>
  );
}
