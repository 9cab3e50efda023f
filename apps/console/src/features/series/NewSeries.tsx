import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';

const startSeries = graphql(`
  mutation StartEventSeries($input: StartEventSeriesInput!) {
    startEventSeries(input: $input) {
      __typename
      ... on EventSeries { id title type description }
      ...Refusal @unmask
    }
  }
`);

const specs: readonly Spec[] = [
  { name: 'title', label: 'events.titleField', required: true, wide: true },
  { name: 'type', label: 'events.type', kind: 'code', list: 'EVENT_TYPE', required: true },
  { name: 'description', label: 'plan.description', kind: 'long', wide: true },
];

type Props = { onStarted: (id: string) => void; onCancel: () => void };

/** Starts a series. */
export function NewSeries({ onStarted, onCancel }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(startSeries);
  return (
    <EntryCard
      title={t('plan.start')}
      save={t('plan.doStart')}
      specs={specs}
      values={{ title: '', type: 'PENSOSKEL', description: '' }}
      busy={busy}
      submit={(given) => submit(given as { title: string; type: 'PENSOSKEL' })}
      onSaved={onStarted}
      onCancel={onCancel}
    />
  );
}
