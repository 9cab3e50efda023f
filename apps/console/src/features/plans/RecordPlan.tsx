import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RecordPlanDocumentInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { planSpecs } from './plan-words.ts';

const recordPlan = graphql(`
  mutation RecordPlanDocument($input: RecordPlanDocumentInput!) {
    recordPlanDocument(input: $input) { __typename ... on PlanDocument { id } ...Refusal @unmask }
  }
`);

/** Records a plan; its items are entered on its own page. */
export function RecordPlan({ onCancel }: { onCancel: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(recordPlan);
  return (
    <EntryCard
      title={t('plans.new')}
      save={t('plans.saveNew')}
      specs={planSpecs}
      values={{ kind: 'RENJA', yearFrom: '', yearTo: '', title: '', area: regionChoice(grant.area), owner: null }}
      busy={busy}
      submit={(given) => submit(given as Omit<RecordPlanDocumentInput, 'idempotencyKey'>)}
      onSaved={(id) => void navigate({ to: '/rencana/$id', params: { id } })}
      onCancel={onCancel}
    />
  );
}
