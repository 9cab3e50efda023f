import { graphql } from '../../__generated__/gql.ts';
import type { YearReport_ReportFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { reportSpecs } from './report-specs.ts';
import { reportFields } from './report-words.ts';

const correctReport = graphql(`
  mutation CorrectInstitutionReport($input: CorrectInstitutionReportInput!) {
    correctInstitutionReport(input: $input) { __typename ... on InstitutionReport { id ...YearReport_report @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query InstitutionReportChanges($id: ID!) {
    record: institutionReport(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what a yearly report says. */
export function CorrectInstitutionReport({ report, onDone }: { report: YearReport_ReportFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctReport);
  const { id, version, servedMale, servedFemale, income, spent, activities, obstacles, plan } = report;
  return (
    <CorrectionCard
      title={t('yearReports.correct')}
      save={t('yearReports.save')}
      specs={reportSpecs}
      values={{ servedMale: String(servedMale), servedFemale: String(servedFemale), income, spent, activities, obstacles: obstacles ?? '', plan: plan ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={reportFields}
      onDone={onDone}
    />
  );
}
