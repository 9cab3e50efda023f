import type { ReportBody_ReportFragment, ReportDecision } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { whyNot } from '../records/why-not.ts';

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

/** Steps of a report. Each answers null once it is taken, or why it was not. */
export function useReportSteps({ id, version }: Pick<ReportBody_ReportFragment, 'id' | 'version'>) {
  const t = useText();
  const submitting = useSubmit(submitReport);
  const deciding = useSubmit(decideReport);
  const withdrawing = useSubmit(withdrawReport);
  return {
    busy: submitting.busy || deciding.busy || withdrawing.busy,
    submit: async () => whyNot(await submitting.submit({ id, version }), t),
    decide: async (decision: ReportDecision, reason?: string) => whyNot(await deciding.submit({ id, version, decision, reason }), t),
    withdraw: async (reason: string) => whyNot(await withdrawing.submit({ id, version, reason }), t),
  };
}
