import type { ReportBody_ReportFragment, ReportDecision } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';

const submitReport = graphql(`
  mutation SubmitMonthlyReport($input: SubmitMonthlyReportInput!) {
    submitMonthlyReport(input: $input) { __typename ... on PillarReport { id ...ReportBody_report @unmask } ...Refusal @unmask }
  }
`);

const decideReport = graphql(`
  mutation DecideMonthlyReport($input: DecideMonthlyReportInput!) {
    decideMonthlyReport(input: $input) { __typename ... on PillarReport { id ...ReportBody_report @unmask } ...Refusal @unmask }
  }
`);

const withdrawReport = graphql(`
  mutation WithdrawDailyReport($input: WithdrawDailyReportInput!) {
    withdrawDailyReport(input: $input) { __typename ... on PillarReport { id ...ReportBody_report @unmask } ...Refusal @unmask }
  }
`);

type Outcome = { saved: object | null; refusal: { message: string; problems?: readonly { message: string }[] } | null; message?: string | null };

/** Steps of a report. Each answers null once it is taken, or why it was not. */
export function useReportSteps({ id, version }: Pick<ReportBody_ReportFragment, 'id' | 'version'>) {
  const t = useText();
  const submitting = useSubmit(submitReport);
  const deciding = useSubmit(decideReport);
  const withdrawing = useSubmit(withdrawReport);
  const said = ({ saved, refusal, message }: Outcome) => {
    if (saved) return null;
    return refusal?.problems?.map((problem) => problem.message).join('; ') ?? refusal?.message ?? message ?? t('forms.noAnswer');
  };
  return {
    busy: submitting.busy || deciding.busy || withdrawing.busy,
    submit: async () => said(await submitting.submit({ id, version })),
    decide: async (decision: ReportDecision, reason?: string) => said(await deciding.submit({ id, version, decision, reason })),
    withdraw: async (reason: string) => said(await withdrawing.submit({ id, version, reason })),
  };
}
