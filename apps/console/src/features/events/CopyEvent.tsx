import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';

const copyEvent = graphql(`
  mutation CopyEvent($input: PlanEventsInput!) {
    planEvents(input: $input) {
      __typename
      ... on Event { id }
      ...Refusal @unmask
    }
  }
`);

const specs: readonly Spec[] = [
  { name: 'area', label: 'events.region', kind: 'region', required: true },
  { name: 'date', label: 'events.date', kind: 'date', required: true },
  { name: 'startTime', label: 'eventForm.startTime', kind: 'time' },
  { name: 'endTime', label: 'plan.endTime', kind: 'time' },
];

/** Plans an event like this one; its form opens for what is its own. */
export function CopyEvent({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(copyEvent);
  return (
    <EntryCard
      title={t('plan.copy')}
      save={t('plan.doCopy')}
      specs={specs}
      values={{ area: null, date: '', startTime: '', endTime: '' }}
      busy={busy}
      submit={async (given) => {
        const outcome = await submit({ like: id, stops: [given as { area: string; date: string }] });
        if (outcome.refusal?.__typename !== 'InvalidInput') return outcome;
        // The form has one stop, and its fields are those of the form.
        const problems = outcome.refusal.problems.map(({ path, ...rest }) => ({ ...rest, path: path[0] === 'stops' ? path.slice(2) : path }));
        return { saved: null, refusal: { ...outcome.refusal, problems } };
      }}
      onSaved={(made) => void navigate({ to: '/kegiatan/$id/ubah', params: { id: made } })}
      onCancel={onDone}
    />
  );
}
