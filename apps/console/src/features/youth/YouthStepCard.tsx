import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { youthChanges } from './CorrectYouth.tsx';
import { stepForms, suggested, type PlainStep } from './youth-steps.ts';
import { youthFields } from './youth-words.ts';

const activate = graphql(`mutation ActivateYouthOrganisation($input: ActivateYouthOrganisationInput!) { activateYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);
const rest = graphql(`mutation RestYouthOrganisation($input: RestYouthOrganisationInput!) { restYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);
const reactivate = graphql(`mutation ReactivateYouthOrganisation($input: ReactivateYouthOrganisationInput!) { reactivateYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);
const classify = graphql(`mutation ClassifyYouthOrganisation($input: ClassifyYouthOrganisationInput!) { classifyYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);
const note = graphql(`mutation RecordYouthActivity($input: RecordYouthActivityInput!) { recordYouthActivity(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);
const dissolve = graphql(`mutation DissolveYouthOrganisation($input: DissolveYouthOrganisationInput!) { dissolveYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask } }`);

/** Each answers alike: the organisation, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'YouthOrganisation'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = {
  ACTIVATE: activate, REST: rest, REACTIVATE: reactivate, CLASSIFY: classify, NOTE_ACTIVITY: note, DISSOLVE: dissolve,
} as unknown as Readonly<Record<PlainStep, StepMutation>>;

/** What the next step of a Karang Taruna asks for. */
export function YouthStepCard({ step, organisation: { id, version }, onDone }: { step: PlainStep; organisation: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  const { specs, save } = stepForms[step];
  return (
    <CorrectionCard
      title={label('YOUTH_STEP', step)}
      save={t(save)}
      specs={specs}
      values={Object.fromEntries(specs.map(({ name }) => [name, '']))}
      suggested={suggested()}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values })}
      changesSince={useChangesSince(youthChanges, id)}
      fieldNames={youthFields}
      onDone={onDone}
    />
  );
}
