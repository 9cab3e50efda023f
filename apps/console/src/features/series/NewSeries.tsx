import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { seriesSpecs } from './series-specs.ts';

const startSeries = graphql(`
  mutation StartEventSeries($input: StartEventSeriesInput!) {
    startEventSeries(input: $input) {
      __typename
      ... on EventSeries { id title type description }
      ...Refusal @unmask
    }
  }
`);

type Props = { onStarted: (id: string) => void; onCancel: () => void };

/** Starts a series. */
export function NewSeries({ onStarted, onCancel }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(startSeries);
  return (
    <EntryCard
      title={t('plan.start')}
      save={t('plan.doStart')}
      specs={seriesSpecs}
      values={{ title: '', type: 'PENSOSKEL', description: '' }}
      busy={busy}
      submit={(given) => submit(given as { title: string; type: 'PENSOSKEL' })}
      onSaved={onStarted}
      onCancel={onCancel}
    />
  );
}
