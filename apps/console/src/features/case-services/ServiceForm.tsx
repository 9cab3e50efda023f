import type { TypedDocumentNode } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import type { CaseServiceActivityInput, ServiceLine_ServiceFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { doingSpecs, doingTitles, type Doing } from './service-words.ts';

const correct = graphql(`mutation ChangeCaseService($input: CorrectCaseServiceInput!) { correctCaseService(input: $input) { __typename ... on CaseService { id ...ServiceLine_service @unmask } ...Refusal @unmask } }`);
const complete = graphql(`mutation CompleteCaseService($input: CompleteCaseServiceInput!) { completeCaseService(input: $input) { __typename ... on CaseService { id ...ServiceLine_service @unmask } ...Refusal @unmask } }`);
const stop = graphql(`mutation StopCaseService($input: StopCaseServiceInput!) { stopCaseService(input: $input) { __typename ... on CaseService { id ...ServiceLine_service @unmask } ...Refusal @unmask } }`);

/** Each answers alike: the service, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'CaseService'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { ACTIVITY: correct, EXTEND: correct, WORKER: correct, COMPLETE: complete, STOP: stop } as unknown as Readonly<Record<Doing, StepMutation>>;

/** What a change of a service asks for. */
export function ServiceForm({ doing, service: { id, version, activities }, onDone }: { doing: Doing; service: ServiceLine_ServiceFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(mutations[doing]);
  const specs = doingSpecs[doing];
  const whole = (given: Record<string, unknown>) => (doing !== 'ACTIVITY' ? given : {
    activities: [...activities.map(({ text, on, doneOn }): CaseServiceActivityInput => ({ text, on, doneOn })), given],
  });
  return (
    <EntryCard
      title={t(doingTitles[doing])}
      save={t(doingTitles[doing])}
      specs={specs}
      values={Object.fromEntries(specs.map(({ name, kind }) => [name, kind === 'pillar' ? null : name === 'on' ? today() : '']))}
      busy={busy}
      submit={(given) => submit({ id, version, ...whole(given) } as object)}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
