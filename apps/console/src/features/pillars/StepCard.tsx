import type { TypedDocumentNode } from '@apollo/client';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { PillarState, PillarStep } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { SpecValue } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { pillarChanges } from './CorrectPillar.tsx';
import { stepForms } from './pillar-steps.ts';
import { pillarFields } from './pillar-words.ts';

const select = graphql(`mutation SelectPillar($input: SelectPillarInput!) { selectPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const activate = graphql(`mutation ActivatePillar($input: ActivatePillarInput!) { activatePillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const extend = graphql(`mutation ExtendPillar($input: ExtendPillarInput!) { extendPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const suspend = graphql(`mutation SuspendPillar($input: SuspendPillarInput!) { suspendPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const resume = graphql(`mutation ResumePillar($input: ResumePillarInput!) { resumePillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const rest = graphql(`mutation RestPillar($input: RestPillarInput!) { restPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const reactivate = graphql(`mutation ReactivatePillar($input: ReactivatePillarInput!) { reactivatePillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const end = graphql(`mutation EndPillar($input: EndPillarInput!) { endPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);
const succeed = graphql(`mutation SucceedPillar($input: SucceedPillarInput!) { succeedPillar(input: $input) { __typename ... on Pillar { id ...PillarPage_pillar @unmask } ...Refusal @unmask } }`);

/** Each answers alike: the term, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'Pillar'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = {
  SELECT: select, ACTIVATE: activate, EXTEND: extend, SUSPEND: suspend, RESUME: resume, REST: rest, REACTIVATE: reactivate, END: end, SUCCEED: succeed,
} as unknown as Readonly<Record<PillarStep, StepMutation>>;

type Props = { step: PillarStep; pillar: { id: string; version: number; state: PillarState }; onDone: () => void };

/** What the next step of a term asks for, in place of its facts. A successor's page opens once they are appointed. */
export function StepCard({ step, pillar: { id, version, state }, onDone }: Props) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(mutations[step]);
  const { specs, suggested, save } = stepForms[step];
  const shown = state === 'ENDED' ? specs.filter(({ name }) => name !== 'endReason' && name !== 'endedOn') : specs;
  const send = async (on: number, reason: string | null, values: Record<string, SpecValue>) => {
    const named = step === 'SUCCEED' ? { predecessor: id } : { id };
    const outcome = await submit({ ...named, version: on, reason, ...values });
    if (step === 'SUCCEED' && outcome.saved && 'id' in outcome.saved) void navigate({ to: '/penugasan/$id', params: { id: outcome.saved.id } });
    return outcome;
  };
  return (
    <CorrectionCard
      title={label('PILLAR_STEP', step)}
      save={t(save)}
      specs={shown}
      values={Object.fromEntries(shown.map(({ name, kind }) => [name, kind === 'region' || kind === 'person' ? null : '']))}
      suggested={suggested()}
      reasonOnly
      version={version}
      busy={busy}
      submit={send}
      changesSince={useChangesSince(pillarChanges, id)}
      fieldNames={pillarFields}
      onDone={onDone}
    />
  );
}
