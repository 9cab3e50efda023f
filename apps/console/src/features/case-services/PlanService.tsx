import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import type { PlanCaseServiceInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { planSpecs } from './service-words.ts';

const plan = graphql(`mutation PlanCaseService($input: PlanCaseServiceInput!) { planCaseService(input: $input) { __typename ... on CaseService { id } ...Refusal @unmask } }`);

/** Plans a service for a case. */
export function PlanService({ of, onSaved, onCancel }: { of: string; onSaved: () => void; onCancel: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(plan);
  return (
    <EntryCard
      title={t('caseServices.plan')}
      save={t('caseServices.savePlan')}
      specs={planSpecs}
      values={{ kind: '', goal: '', plannedFrom: today(), plannedTo: '', pillar: null, workerName: '' }}
      busy={busy}
      // What is required has been checked against the fields' own rules.
      submit={(given) => submit({ case: of, ...(given as Omit<PlanCaseServiceInput, 'idempotencyKey' | 'case'>) })}
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}
