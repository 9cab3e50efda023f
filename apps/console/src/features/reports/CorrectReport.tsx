import { graphql } from '../../__generated__/gql.ts';
import type { ReportBody_ReportFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { reportFields } from './report-words.ts';

const correctDaily = graphql(`
  mutation CorrectDailyReport($input: CorrectDailyReportInput!) {
    correctDailyReport(input: $input) { __typename ... on PillarReport { id ...ReportBody_report @unmask } ...Refusal @unmask }
  }
`);

const correctMonthly = graphql(`
  mutation CorrectMonthlyReport($input: CorrectMonthlyReportInput!) {
    correctMonthlyReport(input: $input) { __typename ... on PillarReport { id ...ReportBody_report @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query ReportChanges($id: ID!) {
    record: pillarReport(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const monthlySpecs: readonly Spec[] = [
  { name: 'activity', label: 'reports.activity', kind: 'long', required: true },
  { name: 'constraint', label: 'reports.constraint', kind: 'long' },
  { name: 'note', label: 'reports.note', kind: 'long' },
];
const dailySpecs: readonly Spec[] = [
  { name: 'date', label: 'reports.date', kind: 'date', required: true },
  { name: 'area', label: 'reports.area', kind: 'region', required: true },
  { name: 'venue', label: 'reports.venue', required: true },
  ...monthlySpecs,
];

/** Corrects what a report says. */
export function CorrectReport({ report, onDone }: { report: ReportBody_ReportFragment; onDone: () => void }) {
  const t = useText();
  const daily = useSubmit(correctDaily);
  const monthly = useSubmit(correctMonthly);
  const { id, version, kind, date, area, venue, activity, constraint, note } = report;
  const ofDay = kind === 'DAILY';
  return (
    <CorrectionCard
      title={t('reports.correct')}
      save={t('reports.save')}
      specs={ofDay ? dailySpecs : monthlySpecs}
      values={{ date, area: regionChoice(area), venue: venue ?? '', activity, constraint: constraint ?? '', note: note ?? '' }}
      version={version}
      busy={daily.busy || monthly.busy}
      submit={(on, reason, changes) => (ofDay ? daily : monthly).submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={reportFields}
      onDone={onDone}
    />
  );
}
