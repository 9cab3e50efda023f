import type { CorrectSeries_SeriesFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { seriesFields, seriesSpecs } from './series-specs.ts';

graphql(`
  fragment CorrectSeries_series on EventSeries { id version title type description }
`);

const correctSeries = graphql(`
  mutation CorrectEventSeries($input: CorrectEventSeriesInput!) {
    correctEventSeries(input: $input) { __typename ... on EventSeries { id ...CorrectSeries_series @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query EventSeriesChanges($id: ID!) {
    record: series(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a series. */
export function CorrectSeries({ series: { id, version, title, type, description }, onDone }: { series: CorrectSeries_SeriesFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctSeries);
  return (
    <CorrectionCard
      title={t('plan.correct')}
      save={t('plan.doCorrect')}
      specs={seriesSpecs}
      values={{ title, type, description: description ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={seriesFields}
      onDone={onDone}
    />
  );
}
